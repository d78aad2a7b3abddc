// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.SimulatorClient.Reply;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An answer read by an ordinary XML parser. */
public final class XmlAnswer {
    private final Document document;

    private XmlAnswer(Document document) {
        this.document = document;
    }

    public static XmlAnswer ok(Reply reply) {
        return of(reply, 200);
    }

    public static XmlAnswer of(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        return of(reply.body());
    }

    public static XmlAnswer of(String xml) {
        try {
            return new XmlAnswer(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml))));
        } catch (Exception e) {
            throw new IllegalStateException("Not XML: " + xml, e);
        }
    }

    /** The text of the first node that the XPath finds, or an empty string. */
    public String text(String xpath) {
        try {
            return XPathFactory.newInstance().newXPath().evaluate(xpath, document);
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }

    public int number(String xpath) {
        return Integer.parseInt(text(xpath));
    }

    /** The texts of all nodes that the XPath finds. */
    public List<String> texts(String xpath) {
        try {
            NodeList nodes =
                    (NodeList) XPathFactory.newInstance().newXPath().evaluate(xpath, document, XPathConstants.NODESET);
            return IntStream.range(0, nodes.getLength())
                    .mapToObj(i -> nodes.item(i).getTextContent())
                    .toList();
        } catch (XPathExpressionException e) {
            throw new IllegalArgumentException(xpath, e);
        }
    }
}
