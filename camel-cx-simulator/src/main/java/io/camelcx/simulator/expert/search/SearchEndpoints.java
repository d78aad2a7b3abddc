// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Searches titles and texts, and reports the state of the site. It reads every page, which takes time on a large site. */
public record SearchEndpoints(Supplier<Site> site) {
    private static final int DEFAULT_LIMIT = 25;
    private static final int PREVIEW_LENGTH = 200;

    private record Hit(Page page, int rank, String words) {}

    public void addTo(DekiRoutes routes) {
        routes.get("/site/status", call -> call.answer(Element.of("status").child("state", "running")))
                .get("/site/query", this::query);
    }

    private Answer query(DekiCall call) {
        String asked = call.query("q").orElseThrow(() -> DekiProblem.missingArgument("q"));
        List<String> words = List.of(asked.toLowerCase(Locale.ROOT).split("\\s+"));
        List<Hit> hits = site.get().pages().stream()
                .filter(page -> site.get().maySee(call.user(), page))
                .map(page -> hit(page, words))
                .filter(hit -> hit.rank() > 0)
                .sorted(Comparator.comparingInt(Hit::rank).reversed().thenComparing(hit -> hit.page()
                        .id()))
                .toList();
        List<Element> shown = hits.stream()
                .skip(call.number("offset", 0))
                .limit(call.number("limit", DEFAULT_LIMIT))
                .map(hit -> result(call, hit))
                .toList();
        return call.answer(Element.of("search")
                .attribute("querycount", hits.size())
                .attribute("count", shown.size())
                .attribute("ranking", "adaptive")
                .child("parsedQuery", asked)
                .children(shown));
    }

    /** A word in the title counts more than one in the text; a page that lacks a word is none. */
    private Hit hit(Page page, List<String> words) {
        String title = page.title().toLowerCase(Locale.ROOT);
        String text = HtmlText.plain(HtmlText.evaluated(site.get().source(page), page.title()));
        String lower = text.toLowerCase(Locale.ROOT);
        int rank = 0;
        for (String word : words) {
            int found = title.contains(word) ? 10 : lower.contains(word) ? 1 : 0;
            if (found == 0) {
                return new Hit(page, 0, text);
            }
            rank += found;
        }
        return new Hit(page, rank, text);
    }

    private static Element result(DekiCall call, Hit hit) {
        String words = hit.words();
        int end = words.offsetByCodePoints(0, Math.min(PREVIEW_LENGTH, words.codePointCount(0, words.length())));
        return Element.of("result")
                .child("id", hit.page().id())
                .child("rank", hit.rank())
                .child("title", hit.page().title())
                .child("type", "page")
                .child("content", words.substring(0, end))
                .child("date.modified", DekiTime.text(hit.page().modified()))
                .child(PlaceXml.page(call, "page", hit.page()));
    }
}
