// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** A loop over all events of a parser, which reads every text and attribute and keeps none. */
final class StaxLoop implements PageParsing {

    private final XMLInputFactory factory;

    /** Configures the factory as the component does. */
    StaxLoop(XMLInputFactory factory) {
        this.factory = factory;
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    }

    @Override
    public long parse(byte[] document) throws XMLStreamException {
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(document));
        long taken = 0;
        while (reader.hasNext()) {
            taken += switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> attributes(reader);
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text(reader);
                default -> 0;
            };
        }
        reader.close();
        return taken;
    }

    private static long attributes(XMLStreamReader reader) {
        long taken = 0;
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            taken += reader.getAttributeLocalName(i).length()
                    + reader.getAttributeValue(i).length();
        }
        return taken;
    }

    private static long text(XMLStreamReader reader) {
        return reader.getTextCharacters().length == 0 ? 0 : reader.getTextLength();
    }
}
