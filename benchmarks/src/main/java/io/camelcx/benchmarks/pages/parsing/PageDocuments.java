// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.parsing;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Documents of pages as the vendor answers with contents: HTML as text, with every tag of it escaped. Most bodies have a few KB, some
 * some ten, a few 100 to 200. The same for the same seed.
 */
public final class PageDocuments {

    private static final int KB = 1024;
    private static final List<String> WORDS = List.of(
            "agent",
            "queue",
            "call",
            "routing",
            "skill",
            "campaign",
            "contact",
            "Gespräch",
            "Größe",
            "report",
            "the",
            "of",
            "and",
            "a",
            "is",
            "to",
            "you",
            "can",
            "see",
            "configuration",
            "R&amp;amp;D",
            "x &amp;lt; y",
            "10&amp;nbsp;minutes",
            "“quoted”",
            "supervisor",
            "workspace");

    private final Random random;

    private PageDocuments(long seed) {
        this.random = new Random(seed);
    }

    /** So many documents in UTF-8. */
    public static List<byte[]> make(int count, long seed) {
        PageDocuments documents = new PageDocuments(seed);
        return IntStream.rangeClosed(1, count)
                .mapToObj(id -> documents.document(id).getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    private String document(int id) {
        String title = "Page " + id + " of " + words(3);
        return """
                <?xml version="1.0"?>\
                <page id="%1$d" guid="7f1c0b5e%1$024d" draft.state="inactive" href="https://example.com/@api/deki/pages/%1$d?redirects=0" deleted="false" revision="%2$d">\
                <uri.ui>https://example.com/Guides/Page_%1$d</uri.ui><title>%3$s</title><path seo="true">Guides/Page_%1$d</path>\
                <namespace>main</namespace><date.created>2024-03-01T08:15:00Z</date.created><date.modified>2026-11-%4$02dT09:30:00Z</date.modified>\
                <language>en-US</language><date.edited>2026-11-%4$02dT09:30:00Z</date.edited><summary>%5$s</summary><article>topic</article>\
                <metrics><metric.views>%6$d</metric.views><metric.charcount>%6$d</metric.charcount></metrics>\
                <page.parent id="2" guid="7f1c0b5e" href="https://example.com/@api/deki/pages/2?redirects=0" deleted="false">\
                <uri.ui>https://example.com/Guides</uri.ui><title>Guides</title><path seo="true">Guides</path><namespace>main</namespace></page.parent>\
                <user.author id="7" href="https://example.com/@api/deki/users/7"><nick>editor</nick><username>editor</username><email hidden="true"/></user.author>\
                <security><permissions.effective><operations mask="15">LOGIN,BROWSE,READ,SUBSCRIBE</operations></permissions.effective></security>\
                <tags count="2" href="https://example.com/@api/deki/pages/%1$d/tags"><tag value="article:topic" id="3" href="https://example.com/@api/deki/site/tags/3"><type>text</type><uri/><title>article:topic</title></tag>\
                <tag value="voice" id="12" href="https://example.com/@api/deki/site/tags/12"><type>text</type><uri/><title>voice</title></tag></tags>\
                <files count="0" href="https://example.com/@api/deki/pages/%1$d/files"/><properties count="3" href="https://example.com/@api/deki/pages/%1$d/properties"/>\
                <subpages href="https://example.com/@api/deki/pages/%1$d/subpages"/><revisions count="%2$d" href="https://example.com/@api/deki/pages/%1$d/revisions"/>\
                <content type="text/html" title="%3$s"><head/><body>%7$s</body><body target="toc">%8$s</body><tail/></content></page>""".formatted(
                        id,
                        1 + random.nextInt(40),
                        title,
                        1 + random.nextInt(28),
                        words(20),
                        random.nextInt(10_000),
                        body(bodyLength()),
                        contentsTable());
    }

    private int bodyLength() {
        int kind = random.nextInt(100);
        if (kind < 80) {
            return 2 * KB + random.nextInt(8 * KB);
        }
        return kind < 97 ? 20 * KB + random.nextInt(40 * KB) : 100 * KB + random.nextInt(100 * KB);
    }

    private String body(int length) {
        StringBuilder body = new StringBuilder(length + KB);
        while (body.length() < length) {
            switch (random.nextInt(6)) {
                case 0 -> heading(body);
                case 1 -> table(body);
                case 2 -> list(body);
                default -> paragraph(body);
            }
        }
        return body.toString();
    }

    private void heading(StringBuilder body) {
        body.append("&lt;div class=\"mt-section\" id=\"section_")
                .append(random.nextInt(50))
                .append("\"&gt;&lt;span&gt;&lt;/span&gt;&lt;h2 class=\"editable\"&gt;")
                .append(words(4))
                .append("&lt;/h2&gt;&lt;/div&gt;\n");
    }

    private void paragraph(StringBuilder body) {
        body.append("&lt;p&gt;")
                .append(words(25 + random.nextInt(40)))
                .append(" &lt;a rel=\"internal\" href=\"https://example.com/Guides/Page_")
                .append(random.nextInt(10_000))
                .append("?a=1&amp;amp;b=2\"&gt;")
                .append(words(3))
                .append("&lt;/a&gt; ")
                .append(words(10))
                .append(".&lt;/p&gt;\n\n");
    }

    private void table(StringBuilder body) {
        body.append("&lt;table class=\"mt-responsive-table\"&gt;&lt;tbody&gt;");
        for (int row = 2 + random.nextInt(6); row > 0; row--) {
            body.append("&lt;tr&gt;&lt;td&gt;")
                    .append(words(2))
                    .append("&lt;/td&gt;&lt;td&gt;")
                    .append(words(6))
                    .append("&lt;/td&gt;&lt;/tr&gt;\n");
        }
        body.append("&lt;/tbody&gt;&lt;/table&gt;\n");
    }

    private void list(StringBuilder body) {
        body.append("&lt;ul&gt;");
        for (int item = 2 + random.nextInt(5); item > 0; item--) {
            body.append("&lt;li&gt;").append(words(8)).append("&lt;/li&gt;\n");
        }
        body.append("&lt;/ul&gt;\n");
    }

    private String contentsTable() {
        StringBuilder toc = new StringBuilder("&lt;ol&gt;");
        for (int item = 3; item > 0; item--) {
            toc.append("&lt;li&gt;&lt;a href=\"#\"&gt;").append(words(4)).append("&lt;/a&gt;&lt;/li&gt;");
        }
        return toc.append("&lt;/ol&gt;").toString();
    }

    private String words(int count) {
        StringBuilder text = new StringBuilder();
        for (int word = 0; word < count; word++) {
            text.append(word == 0 ? "" : " ").append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return text.toString();
    }
}
