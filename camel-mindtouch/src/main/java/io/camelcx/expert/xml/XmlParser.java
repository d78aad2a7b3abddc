/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.expert.xml;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document from a stream in one pass. What comes from elsewhere is not trusted: a document type is refused, so that there are no
 * entities but XML's own five, and depth and number of elements are bounded; the length is the stream's to bound. Comments and processing
 * instructions are passed over.
 */
public final class XmlParser {

    private static final int DEEPEST = 256;
    private static final int MOST_ELEMENTS = 2_000_000;

    /**
     * Reads a document.
     *
     * @param document not closed
     * @return its root
     * @throws XmlException if it is no document of this kind
     * @throws IOException  if the stream breaks off
     */
    public XmlElement parse(InputStream document) throws IOException {
        try {
            XMLStreamReader reader = factory().createXMLStreamReader(document);
            try {
                return root(reader);
            } finally {
                reader.close();
            }
        } catch (XMLStreamException e) {
            throw failure(e);
        }
    }

    /** Made anew each time: factories are not promised to be safe for several threads. */
    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: what is known to be closed stays closed.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // Markup of authors may use prefixes that nobody declares.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        return factory;
    }

    private static XmlElement root(XMLStreamReader reader) throws XMLStreamException, XmlException {
        XmlTreeBuilder tree = new XmlTreeBuilder(DEEPEST, MOST_ELEMENTS);
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> tree.start(reader);
                case XMLStreamConstants.END_ELEMENT -> tree.end();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    tree.text(reader);
                case XMLStreamConstants.DTD -> throw new XmlException("a document type is not accepted");
                case XMLStreamConstants.ENTITY_REFERENCE -> throw new XmlException("an entity is not accepted");
                default -> {
                    // Comments and processing instructions say nothing to us.
                }
            }
        }
        return tree.root();
    }

    /** The parser wraps what the stream throws. */
    private static XmlException failure(XMLStreamException e) throws IOException {
        if (e.getNestedException() instanceof IOException broken) {
            throw broken;
        }
        Location where = e.getLocation();
        return new XmlException("not well-formed"
                + (where == null || where.getLineNumber() < 0
                        ? ""
                        : " (line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ")"));
    }
}
