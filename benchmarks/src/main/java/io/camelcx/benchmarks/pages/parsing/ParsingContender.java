// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

import com.ctc.wstx.stax.WstxInputFactory;
import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageReader;
import io.camelcx.expert.xml.XmlParser;
import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;

/** The parsers that are compared. */
public enum ParsingContender {
    /** The parser that the component uses, alone. */
    BARE("bare StAX loop, Woodstox"),
    /** The component, from bytes to a page. */
    COMPONENT("expert-pages, to a Page"),
    /** For information. */
    JDK("bare StAX loop, the JDK's");

    private final String label;

    ParsingContender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Starts it. */
    public PageParsing start() {
        return switch (this) {
            case BARE -> new StaxLoop(new WstxInputFactory());
            case JDK -> new StaxLoop(XMLInputFactory.newDefaultFactory());
            case COMPONENT -> component();
        };
    }

    private static PageParsing component() {
        XmlParser parser = new XmlParser();
        return document -> {
            Page page = PageReader.read(parser.parse(new ByteArrayInputStream(document)));
            return page.title().length()
                    + page.contents().map(PageContents::body).orElse("").length();
        };
    }
}
