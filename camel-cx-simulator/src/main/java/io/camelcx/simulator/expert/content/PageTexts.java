// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.content;

import io.camelcx.simulator.random.SeededRandom;
import java.util.List;

/**
 * The texts of generated pages: HTML that follows from the seed, the page's id and the revision alone, so
 * that a large site takes no memory for them. It is well-formed but for the named entities of HTML.
 *
 * @param bytes the length; 0 for empty texts
 */
public record PageTexts(long seed, int bytes) {
    private static final List<String> SENTENCES = List.of(
            "Hold the power button for five seconds, then wait until the light is green.",
            "The service restarts by itself; calls that are under way end first.",
            "Ask your administrator for the permission &ldquo;Edit Queue&rdquo; if the menu is missing.",
            "Press <kbd>Ctrl</kbd> + <kbd>S</kbd> &amp; choose a folder.",
            "F&uuml;r die R&uuml;ckgabe gilt eine Frist von 14&nbsp;Tagen.",
            "A value &lt; 10 is too small, a value &gt; 100 too large.",
            "See <a href=\"/Guides/Setup?highlight=a&amp;b=c#Step_2\">the guide</a> for all steps.",
            "The battery lasts for up to 12&nbsp;hours &ndash; in the cold for less.",
            "Version 4.2 reads files of version 3 as well, but never writes them.",
            "Nothing is charged before the order was confirmed by <em>both</em> sides.",
            "Reports appear overnight 🌙 in the folder of the team.",
            "An extension is written as <code>+43&#160;1&#160;555&#160;01</code>.");
    private static final List<String> HEADINGS = List.of(
            "Before You Begin", "Step by Step", "Limits", "If It Fails", "Prices &amp; Terms", "Zur&uuml;cksetzen");
    private static final String CODE =
            "<pre class=\"code\">&lt;![CDATA[ if (a &lt; b &amp;&amp; c[0] == '\"') { return; } ]]&gt;</pre>\n";

    /** The text of this revision as it is stored, with the calls of templates that are not yet evaluated. */
    public String source(int pageId, int revision) {
        if (bytes == 0) {
            return "";
        }
        SeededRandom random = SeededRandom.of(seed, "text", pageId, revision);
        StringBuilder text = new StringBuilder(bytes + 512);
        text.append("<p class=\"mt-intro\">{{ page.title }}: page ").append(pageId);
        text.append(", revision ").append(revision).append(".</p>\n");
        while (text.length() < bytes) {
            section(text, random);
        }
        return text.toString();
    }

    private static void section(StringBuilder text, SeededRandom random) {
        text.append("<h2>").append(random.oneOf(HEADINGS)).append("</h2>\n<p>");
        for (int i = random.between(2, 5); i > 0; i--) {
            text.append(random.oneOf(SENTENCES)).append(' ');
        }
        text.append("</p>\n");
        switch (random.between(0, 3)) {
            case 0 -> table(text, random);
            case 1 -> list(text, random);
            case 2 -> text.append(CODE);
            default -> {
                // A section of words alone.
            }
        }
    }

    private static void table(StringBuilder text, SeededRandom random) {
        text.append("<table class=\"table\"><tbody>\n<tr><th>Part</th><th>Price</th></tr>\n");
        for (int i = random.between(1, 4); i > 0; i--) {
            text.append("<tr><td>A-").append(random.between(100, 999)).append("</td><td>&euro;&nbsp;");
            text.append(random.between(1, 99)).append("</td></tr>\n");
        }
        text.append("</tbody></table>\n");
    }

    private static void list(StringBuilder text, SeededRandom random) {
        text.append("<ul>\n");
        for (int i = random.between(2, 4); i > 0; i--) {
            text.append("<li>").append(random.oneOf(SENTENCES)).append("</li>\n");
        }
        text.append("</ul>\n");
    }
}
