// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Parses documents of remote parties. A document type is refused, so there are no entities except XML's own five; the depth, the number of
 * elements and the number of attributes of an element are limited. The caller limits the length.
 *
 * <p>Names keep their prefixes, and namespace declarations are attributes like all others, so that an element is written as it was read.
 * Characters that XML does not allow are replaced by U+FFFD and counted. Thread-safe.
 */
public final class XmlParser {

    private static final int MAX_DEPTH = 256;
    private static final int MAX_ELEMENTS = 2_000_000;
    private static final int MAX_ATTRIBUTES = 10_000;

    /** Safe for several threads once it is configured; it shares the names of all documents. */
    private static final XMLInputFactory FACTORY = factory();

    /**
     * Parses a document that names its encoding itself.
     *
     * @param document not closed
     * @return its root
     * @throws XmlException if it is not well-formed or exceeds a limit
     * @throws IOException  if the stream fails
     */
    public XmlElement parse(InputStream document) throws IOException {
        return read(document.readAllBytes(), Optional.empty()).root();
    }

    /**
     * Parses a document.
     *
     * @param declared the encoding that the transport names
     * @throws XmlException if it is not well-formed or exceeds a limit
     */
    public XmlDocument read(byte[] document, Optional<Charset> declared) throws XmlException {
        Charset charset = XmlDecoder.charset(document, declared);
        if (charset.equals(StandardCharsets.UTF_8)) {
            try {
                return new XmlDocument(root(new Utf8Reader(document)), 0);
            } catch (XMLStreamException e) {
                // It is not well-formed, or has something to replace.
            }
        }
        return cleaned(XmlDecoder.decode(document, charset));
    }

    /** Replaces malformed bytes and forbidden characters. */
    private static XmlDocument cleaned(XmlDecoder.Decoded decoded) throws XmlException {
        XmlCharacters.Cleaned cleaned = XmlCharacters.clean(decoded.text());
        try {
            return new XmlDocument(root(new StringReader(cleaned.text())), decoded.replaced() + cleaned.replaced());
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
    }

    private static XMLInputFactory factory() {
        // Not by a lookup, so that every runtime has the same parser with the same limits.
        XMLInputFactory factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // The markup of authors may use undeclared prefixes.
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
        // Names of remote parties do not belong into the JVM's pool of strings.
        factory.setProperty(WstxInputFactory.P_INTERN_NAMES, false);
        factory.setProperty(WstxInputFactory.P_INTERN_NS_URIS, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTES_PER_ELEMENT, MAX_ATTRIBUTES);
        // An image in a page may be a single attribute.
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, Integer.MAX_VALUE);
        // Errors are reported where they are, and text between tags is one event.
        factory.setProperty(WstxInputProperties.P_LAZY_PARSING, false);
        factory.setProperty(WstxInputProperties.P_MIN_TEXT_SEGMENT, Integer.MAX_VALUE);
        return factory;
    }

    private static XmlElement root(Reader text) throws XMLStreamException, XmlException {
        XMLStreamReader reader = FACTORY.createXMLStreamReader(text);
        try {
            XmlTreeBuilder tree = new XmlTreeBuilder(MAX_DEPTH, MAX_ELEMENTS);
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> tree.start(reader);
                    case XMLStreamConstants.END_ELEMENT -> tree.end();
                    case XMLStreamConstants.CHARACTERS -> tree.add(new XmlText(reader.getText()));
                    // A CDATA section stays one, as scripts of XHTML need it.
                    case XMLStreamConstants.CDATA -> tree.add(new XmlText(reader.getText(), true));
                    case XMLStreamConstants.COMMENT -> tree.add(new XmlComment(reader.getText()));
                    case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                        tree.add(new XmlInstruction(
                                reader.getPITarget(),
                                Optional.ofNullable(reader.getPIData()).orElse("")));
                    case XMLStreamConstants.DTD -> throw new XmlException("a document type is not accepted");
                    case XMLStreamConstants.ENTITY_REFERENCE -> throw new XmlException("an entity is not accepted");
                    default -> {
                        // The start and the end of the document, and white space outside of the root.
                    }
                }
            }
            return tree.root();
        } finally {
            reader.close();
        }
    }

    private static XmlException malformed(XMLStreamException e) {
        Location where = e.getLocation();
        return new XmlException("not well-formed"
                + (where == null || where.getLineNumber() < 0
                        ? ""
                        : " (line " + where.getLineNumber() + ", column " + where.getColumnNumber() + ")"));
    }
}
