// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.search.SearchEndpoints.Found;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PagePath;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The results of a search as a document.
 *
 * @param tracked the search, if it is tracked
 */
record SearchXml(Site site, UserDirectory users, DekiCall call, SearchState state, Optional<TrackedSearch> tracked) {
    private static final int PREVIEW_LENGTH = 200;
    private static final String TYPES = "+type:(wiki document image binary)";

    /**
     * All of it.
     *
     * @param found all results
     * @param shown those of this page
     */
    Element of(String words, String constraint, int offset, List<Found> found, List<Found> shown) {
        List<Page> recommended = recommended(words);
        return Element.of("search")
                .attribute("ranking", "adaptive")
                .attribute("queryid", tracked.map(TrackedSearch::id).orElse(0L))
                .attribute("sessionid", tracked.map(TrackedSearch::sessionId).orElse(""))
                .attribute("querycount", found.size())
                .attribute("count.recommendations", recommended.size())
                .attribute("count", shown.size())
                .child("parsedQuery", ("+(content:(" + words + ")) " + TYPES + " " + constraint).strip())
                .children(recommended.stream()
                        .map(page -> PlaceXml.page(call, "page", page))
                        .toList())
                .children(IntStream.range(0, shown.size())
                        .mapToObj(i -> result(shown.get(i).document(), offset + i + 1, found.size()))
                        .toList())
                .children(call.query("summarypath")
                        .map(path -> List.of(summary(path, found)))
                        .orElse(List.of()));
    }

    private List<Page> recommended(String words) {
        boolean shown =
                call.query("recommendations").map(text -> !text.equals("false")).orElse(true);
        return !shown
                ? List.of()
                : state.recommendedFor(words).stream()
                        .flatMap(id -> site.page(id).stream())
                        .filter(page -> site.maySee(call.user(), page))
                        .toList();
    }

    private Element result(Indexed document, int position, int total) {
        Page page = document.page();
        boolean newer = state.settings().get().newFields();
        Element place = PlaceXml.page(call, "page", page);
        Element shown = Element.of("page");
        if (newer) {
            shown.attribute("guid", place.attribute("guid").orElse(""));
        }
        shown.child("rating", "")
                .child("title", page.title())
                .child("path", page.path().value());
        String pageUri = place.children("uri.ui").map(Element::text).findFirst().orElse("");
        String rank = rank(position, total);
        Element result = Element.of("result")
                .child("id", document.id())
                .child("uri", document.uri().orElse(pageUri))
                .child("uri.track", trackUri(document, rank, position))
                .child("rank", rank)
                .child("title", document.title())
                .child(shown.child("uri.ui", pageUri));
        ExpertUser author = users.byId(document.editorId()).orElse(ExpertUser.ANONYMOUS);
        result.child("author", author.name());
        if (newer) {
            result.child("authorDisplayName", author.fullName());
        }
        String preview = preview(document.words());
        result.child("preview", preview);
        if (!preview.isEmpty()) {
            result.child("content", preview);
        }
        result.child("date.modified", DekiTime.text(document.modified()))
                .child("type", document.type())
                .child("mime", document.mime());
        if (!document.tags().isEmpty()) {
            result.child("tag", String.join("\n", document.tags()));
        }
        return result;
    }

    /** The best one has 1, the last one 0: it says no more than the place. */
    private static String rank(int position, int total) {
        if (total == 1) {
            return "1";
        }
        return new BigDecimal(total - position)
                .divide(new BigDecimal(total - 1), 15, RoundingMode.HALF_UP)
                .round(new MathContext(15))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Words that are cut end in a mark of the order of bytes, as some recorded ones do. */
    private static String preview(String words) {
        int end = words.offsetByCodePoints(0, Math.min(PREVIEW_LENGTH, words.codePointCount(0, words.length())));
        return end == words.length() ? words : words.substring(0, end) + "\uFEFF";
    }

    /** The only place where a file's page has its number. */
    private String trackUri(Indexed document, String rank, int position) {
        return call.apiUrl() + "/site/query/" + tracked.map(TrackedSearch::id).orElse(0L) + "?pageid="
                + document.page().id() + "&rank=" + rank + "&type=" + document.type() + "&position=" + position
                + (document.file() ? "&typeid=" + document.id() : "");
    }

    /** How many results are at or below each page just below a path. */
    private Element summary(String path, List<Found> found) {
        PagePath above = PagePath.of(path);
        Map<String, List<Found>> groups = found.stream()
                .filter(each -> each.document().page().path().isBelow(above))
                .collect(Collectors.groupingBy(
                        each -> below(above, each.document().page().path()).value(),
                        TreeMap::new,
                        Collectors.toList()));
        Element summary = Element.of("summary").attribute("path", above.value());
        groups.forEach((child, results) -> summary.child(Element.of("results")
                .attribute("path", child.toLowerCase(Locale.ROOT))
                .attribute("count", results.size())
                .attribute("title", PagePath.of(child).title())));
        return summary;
    }

    /** The path just below another one that leads to a third. */
    private static PagePath below(PagePath above, PagePath path) {
        PagePath at = path;
        while (at.parent().filter(parent -> !parent.equals(above)).isPresent()) {
            at = at.parent().get();
        }
        return at;
    }
}
