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
