// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.auth.UserDirectory;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Searches pages and attached files, keeps what was searched for and opened, and reports the state of the site.
 *
 * @param state what the search keeps
 * @param clock the time by which the index lags behind
 */
public record SearchEndpoints(Supplier<Site> site, UserDirectory users, SearchState state, Clock clock) {
    private static final int DEFAULT_LIMIT = 25;
    private static final List<String> TYPES = List.of("page", "file", "recommended");

    /** A document that was found. */
    record Found(Indexed document, int score) {}

    public void addTo(DekiRoutes routes) {
        routes.get("/site/status", call -> call.answer(Element.of("status").child("state", "running")))
                .get("/site/query", this::query)
                .on("POST", "/site/query/{query}", this::track);
    }

    private Answer query(DekiCall call) {
        // Blank words search by the constraint alone, but the parameter must be there.
        if (!("&" + call.http().queryString()).contains("&q=")) {
            throw DekiProblem.missingArgument("q");
        }
        String words = call.query("q").orElse("");
        String constraint = call.query("constraint").orElse("");
        if (words.isEmpty() && constraint.isEmpty()) {
            throw DekiProblem.missingArgument("q");
        }
        int offset = call.number("offset", 0);
        List<Found> found = found(call, words, constraint, offset);
        List<Found> shown = found.stream()
                .skip(offset)
                .limit(call.number("limit", DEFAULT_LIMIT))
                .toList();
        Optional<TrackedSearch> tracked = call.flag("notrack")
                ? Optional.empty()
                : Optional.of(state.tracked().add(id -> tracked(call, id, words, found.size())));
        return call.answer(
                new SearchXml(site.get(), users, call, state, tracked).of(words, constraint, offset, found, shown));
    }

    private TrackedSearch tracked(DekiCall call, long id, String words, int results) {
        String session = call.query("sessionid").orElse("session-" + id);
        return new TrackedSearch(
                id, session, words, clock.instant(), call.user().name(), results, List.of());
    }

    private List<Found> found(DekiCall call, String words, String constraint, int offset) {
        Optional<Clause> asked = clause("q", words, true);
        Optional<Clause> limits = clause("constraint", constraint, false);
        Instant known = clock.instant().minus(state.settings().get().lag());
        Stream<Found> found = new SearchIndex(site.get())
                .documents(call, known)
                .filter(document ->
                        limits.map(clause -> clause.score(document) > 0).orElse(true))
                .map(document -> new Found(
                        document, asked.map(clause -> clause.score(document)).orElse(1)))
                .filter(each -> each.score() > 0);
        return found.sorted(order(call, offset)).toList();
    }

    private static Optional<Clause> clause(String parameter, String text, boolean allRequired) {
        return text.isEmpty() ? Optional.empty() : Optional.of(SyntaxReader.read(parameter, text, allRequired));
    }

    private Comparator<Found> order(DekiCall call, int offset) {
        String sortBy = call.query("sortby").or(() -> call.query("sortBy")).orElse("-rank");
        boolean descending = sortBy.startsWith("-");
        Comparator<Found> order =
                switch (descending ? sortBy.substring(1) : sortBy) {
                    case "rank", "score" -> Comparator.comparingInt(Found::score);
                    case "title" -> Comparator.comparing(each -> each.document().title());
                    case "modified", "date" ->
                        Comparator.comparing(each -> each.document().modified());
                    default ->
                        throw DekiProblem.invalidArgument("sortby", sortBy, "rank, title or modified, or - and these");
                };
        // A large odd factor throws neighbouring numbers far apart, another one for each offset.
        int factor = state.settings().get().unstableTies() ? 0x9E3779B1 * (2 * offset + 1) : 1;
        Comparator<Found> ties = Comparator.comparingInt(each -> each.document().id() * factor);
        return (descending ? order.reversed() : order).thenComparing(ties).thenComparing(each -> each.document()
                .type());
    }

    /** A reader has opened a result. */
    private Answer track(DekiCall call) {
        String query = call.variable("query");
        String type = call.query("type").orElse("");
        if (!TYPES.contains(type)) {
            throw DekiProblem.invalidArgument("type", type, String.join(", ", TYPES));
        }
        int page = required(call, "pageid");
        int id = type.equals("file") ? required(call, "typeid") : page;
        TrackedSearch.Click click = new TrackedSearch.Click(type, id, call.number("position", 0), clock.instant());
        if (!query.matches("\\d{1,18}") || !state.tracked().click(Long.parseLong(query), click)) {
            throw DekiProblem.notFound("Query", query);
        }
        return call.answer(Element.of("query").attribute("id", query));
    }

    private static int required(DekiCall call, String parameter) {
        if (call.query(parameter).isEmpty()) {
            throw DekiProblem.missingArgument(parameter);
        }
        return call.number(parameter, 0);
    }
}
