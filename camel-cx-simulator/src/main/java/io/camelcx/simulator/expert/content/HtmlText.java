// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.content;

import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.XmlNode;
import io.camelcx.simulator.expert.xml.XmlReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page's HTML says in the other formats that the API offers. */
public final class HtmlText {
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{\\s*page\\.title\\s*}}");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern ENTITY = Pattern.compile("&(#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z]{2,8});");
    private static final Pattern HEADING = Pattern.compile("<h2[^>]*>(.*?)</h2>", Pattern.DOTALL);
    private static final Map<String, String> XML_ENTITIES =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");
    private static final Map<String, String> HTML_ENTITIES = Map.ofEntries(
            Map.entry("nbsp", "\u00A0"),
            Map.entry("auml", "ä"),
            Map.entry("ouml", "ö"),
            Map.entry("uuml", "ü"),
            Map.entry("Auml", "Ä"),
            Map.entry("Ouml", "Ö"),
            Map.entry("Uuml", "Ü"),
            Map.entry("szlig", "ß"),
            Map.entry("eacute", "é"),
            Map.entry("egrave", "è"),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("hellip", "…"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("copy", "©"),
            Map.entry("euro", "€"));

    private HtmlText() {}

    /** The source as a reader sees it: the calls of templates are evaluated. */
    public static String evaluated(String source, String title) {
        return TEMPLATE.matcher(source).replaceAll(Matcher.quoteReplacement(escape(title)));
    }

    /** The words alone, in one line. */
    public static String plain(String html) {
        String words = BLANKS.matcher(TAG.matcher(html).replaceAll(" ")).replaceAll(" ");
        return ENTITY.matcher(words)
                .replaceAll(entity -> Matcher.quoteReplacement(decode(entity)))
                .strip();
    }

    /** The HTML as nodes of a document; empty when it is not well-formed. */
    public static Optional<List<XmlNode>> nodes(String html) {
        String named = ENTITY.matcher(html).replaceAll(entity -> Matcher.quoteReplacement(withoutName(entity)));
        return XmlReader.read("<body>" + named + "</body>").map(Element::nodes);
    }

    /** The headings of the second level, as HTML. */
    public static List<String> headings(String html) {
        return HEADING.matcher(html).results().map(heading -> heading.group(1)).toList();
    }

    /** The characters as HTML. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String withoutName(MatchResult entity) {
        return HTML_ENTITIES.getOrDefault(entity.group(1), entity.group());
    }

    private static String decode(MatchResult entity) {
        String name = entity.group(1);
        if (name.startsWith("#")) {
            int number = name.startsWith("#x") || name.startsWith("#X")
                    ? Integer.parseInt(name.substring(2), 16)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(number) ? Character.toString(number) : entity.group();
        }
        return XML_ENTITIES.getOrDefault(name, HTML_ENTITIES.getOrDefault(name, entity.group()));
    }
}
