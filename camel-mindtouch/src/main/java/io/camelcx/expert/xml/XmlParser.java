// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a document. What comes from elsewhere is not trusted: a document type is refused, so that there are no entities but XML's own five,
 * and depth and number of elements are bounded; the length is the stream's to bound.
 *
 * <p>Names keep their prefixes, and namespaces are attributes like all others, so that what is written again says the same. Characters that
 * XML does not allow do not make a document unreadable: they are replaced by U+FFFD, and counted.
 */
public final class XmlParser {

    private static final int MAX_DEPTH = 256;
    private static final int MAX_ELEMENTS = 2_000_000;

    /** Limits of some JDKs that are for documents with a type, or below those of this class; 0 is none. */
    private static final String[] JDK_LIMITS = {
        "jdk.xml.maxElementDepth",
        "jdk.xml.maxGeneralEntitySizeLimit",
        "jdk.xml.totalEntitySizeLimit",
        "jdk.xml.elementAttributeLimit"
    };

    /**
     * Reads a document that says itself in which encoding it is.
     *
     * @param document not closed
     * @return its root
     * @throws XmlException if it is no document of this kind
     * @throws IOException  if the stream breaks off
     */
    public XmlElement parse(InputStream document) throws IOException {
        return read(document.readAllBytes(), Optional.empty()).root();
    }

    /**
     * Reads a document.
     *
     * @param declared the encoding that the transport names
     * @throws XmlException if it is no document of this kind
     */
    public XmlDocument read(byte[] document, Optional<Charset> declared) throws XmlException {
        XmlDecoder.Decoded decoded = XmlDecoder.decode(document, declared);
        try {
            return new XmlDocument(root(decoded.text()), decoded.replaced());
        } catch (XMLStreamException e) {
            return cleaned(decoded, e);
        }
    }

    /** Looks for forbidden characters only where the parser has failed. */
    private static XmlDocument cleaned(XmlDecoder.Decoded decoded, XMLStreamException failure) throws XmlException {
        XmlCharacters.Cleaned cleaned = XmlCharacters.clean(decoded.text());
        if (cleaned.replaced() == 0) {
            throw unreadable(failure);
        }
        try {
            return new XmlDocument(root(cleaned.text()), decoded.replaced() + cleaned.replaced());
        } catch (XMLStreamException e) {
            throw unreadable(e);
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
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", true);
        for (String limit : JDK_LIMITS) {
            factory.setProperty(limit, "0");
        }
        // What is wrong becomes an exception; nothing is printed.
        factory.setXMLReporter((message, type, related, location) -> {});
        return factory;
    }

    private static XmlElement root(String text) throws XMLStreamException, XmlException {
        XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(text));
        try {
            XmlTreeBuilder tree = new XmlTreeBuilder(MAX_DEPTH, MAX_ELEMENTS);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> tree.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> tree.end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> tree.text(reader);
                    case XMLStreamConstants.CDATA -> tree.cdata(reader.getText());
                    case XMLStreamConstants.COMMENT -> tree.add(new XmlComment(reader.getText()));
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        tree.add(new XmlInstruction(
                                reader.getPITarget(),
                                Optional.ofNullable(reader.getPIData()).orElse("")));
                    case XMLStreamConstants.DTD -> throw new XmlException("a document type is not accepted");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new XmlException("an entity is not accepted");
                    default -> {
                        // The beginning and the end of the document say nothing to us.
                    }
                }
            }
            return tree.root();
        } finally {
            reader.close();
        }
    }

    private static XmlException unreadable(XMLStreamException e) {
        Location where = e.getLocation();
        return new XmlException("not well-formed"
                + (where == null || where.getLineNumber() < 0
                        ? ""
                        : " (line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ")"));
    }
}
