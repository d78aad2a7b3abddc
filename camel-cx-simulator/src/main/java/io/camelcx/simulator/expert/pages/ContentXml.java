// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.pages;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlNode;
import java.util.List;
import java.util.Optional;

/** The contents of a page in the mode and format, and of the revision, that a caller requests. */
final class ContentXml {

    private ContentXml() {}

    static Element of(Site site, DekiCall call, Page page) {
        ContentMode mode = call.oneOf(ContentMode.class, "mode", ContentMode.VIEW);
        ContentFormat format = call.oneOf(ContentFormat.class, "format", ContentFormat.HTML);
        String source = site.source(page, revision(site, call, page));
        String html = mode == ContentMode.VIEW ? HtmlText.evaluated(source, page.title()) : source;
        Element content = Element.of("content")
                .attribute("type", format == ContentFormat.TEXT ? "text/plain" : "text/html")
                .attribute("title", page.title());
        if (format == ContentFormat.TEXT) {
            return content.child("body", HtmlText.plain(html));
        }
        content.child(Element.of("head")).child(Element.of("body").children(nodes(html, format)));
        if (mode == ContentMode.VIEW) {
            content.child(Element.of("body").attribute("target", "toc").children(nodes(toc(html), format)));
        }
        return content.child(Element.of("tail"));
    }

    private static int revision(Site site, DekiCall call, Page page) {
        Optional<String> asked = call.query("revision").filter(text -> !text.equals("head"));
        return asked.map(text -> site.revisions(page).stream()
                        .filter(revision -> String.valueOf(revision.number()).equals(text))
                        .findFirst()
                        .orElseThrow(() -> DekiProblem.notFound("Revision", text))
                        .number())
                .orElse(page.revision());
    }

    private static List<XmlNode> nodes(String html, ContentFormat format) {
        List<XmlNode> text = html.isEmpty() ? List.of() : List.of(new XmlNode.Text(html));
        return format == ContentFormat.XHTML ? HtmlText.nodes(html).orElse(text) : text;
    }

    private static String toc(String html) {
        StringBuilder toc = new StringBuilder();
        for (String heading : HtmlText.headings(html)) {
            toc.append("<li>").append(heading).append("</li>");
        }
        return toc.isEmpty() ? "" : "<ol>" + toc + "</ol>";
    }
}
