// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.settings.ExpertUser;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What readers searched for, counted.
 *
 * @param searches what was tracked
 * @param places shows pages and files
 * @param clock the end of the time when the caller names none
 */
public record AnalyticsEndpoints(TrackedSearches searches, ClickedXml places, Clock clock) {
    private static final int MAX_LIMIT = 1000;
    private static final int DEFAULT_LIMIT = 100;

    public void addTo(DekiRoutes routes) {
        routes.get("/site/search/analytics", this::all).get("/site/search/analytics/query", this::ofQuery);
    }

    private Answer all(DekiCall call) {
        Period period = Period.of(call, clock.instant(), "day");
        Set<String> asked = call.query("queryFilters")
                .map(list -> Arrays.stream(list.split(","))
                        .map(each -> each.strip().toLowerCase(Locale.ROOT))
                        .collect(Collectors.toSet()))
                .orElse(Set.of());
        List<TrackedSearch> found = found(call, period)
                .filter(search -> asked.isEmpty() || asked.contains(key(search)))
                .toList();
        Map<String, List<TrackedSearch>> byQuery =
                found.stream().collect(Collectors.groupingBy(AnalyticsEndpoints::key));
        Element popular = Element.of("popular")
                .children(byQuery.values().stream()
                        .sorted(order(call))
                        .limit(limit(call))
                        .map(group -> popular(call, group))
                        .toList());
        return call.answer(Element.of("analytics").child(popular).child(period.volume(found)));
    }

    private Answer ofQuery(DekiCall call) {
        String query = call.query("query").orElseThrow(() -> DekiProblem.missingArgument("query"));
        Period period = Period.of(call, clock.instant(), "month");
        List<TrackedSearch> found = found(call, period)
                .filter(search -> key(search).equals(query.strip().toLowerCase(Locale.ROOT)))
                .toList();
        Element clicks = Element.of("clicks")
                .children(ClickedResult.of(found).stream()
                        .limit(limit(call))
                        .map(result -> places.click(call, result))
                        .toList());
        return call.answer(Element.of("analytics").child(clicks).child(period.volume(found)));
    }

    private Stream<TrackedSearch> found(DekiCall call, Period period) {
        Predicate<TrackedSearch> byUser =
                call.query("userFilter").map(AnalyticsEndpoints::byUser).orElse(search -> true);
        // What is searched for here comes through the API.
        boolean fromHere = call.query("originFilter").map("mt-api"::equals).orElse(true);
        return searches.all().stream()
                .filter(search -> fromHere)
                .filter(byUser)
                .filter(search -> period.contains(search.time()));
    }

    private static Predicate<TrackedSearch> byUser(String kind) {
        boolean anonymous = kind.equalsIgnoreCase(Role.ANONYMOUS.name());
        return search -> search.userName().equals(ExpertUser.ANONYMOUS.name()) == anonymous;
    }

    private static String key(TrackedSearch search) {
        return search.query().strip().toLowerCase(Locale.ROOT);
    }

    private static int limit(DekiCall call) {
        int limit = call.number("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DekiProblem.invalidArgument("limit", String.valueOf(limit), "between 1 and " + MAX_LIMIT);
        }
        return limit;
    }

    private static Comparator<List<TrackedSearch>> order(DekiCall call) {
        String by = call.query("sortby").orElse("clicks");
        Comparator<List<TrackedSearch>> order =
                switch (by) {
                    case "clicks" -> Comparator.comparingInt(AnalyticsEndpoints::clicks);
                    case "total" -> Comparator.comparingInt(List::size);
                    default -> throw DekiProblem.invalidArgument("sortby", by, "clicks or total");
                };
        boolean ascending = call.query("sortorder").map("asc"::equals).orElse(false);
        return (ascending ? order : order.reversed()).thenComparing(group -> key(group.get(0)));
    }

    static int clicks(List<TrackedSearch> group) {
        return group.stream().mapToInt(search -> search.clicks().size()).sum();
    }

    private Element popular(DekiCall call, List<TrackedSearch> group) {
        TrackedSearch latest = group.get(group.size() - 1);
        int clicks = clicks(group);
        List<ClickedResult> results = ClickedResult.of(group);
        double positions = group.stream()
                .flatMap(search -> search.clicks().stream())
                .mapToInt(TrackedSearch.Click::position)
                .average()
                .orElse(0);
        return Element.of("search")
                .child("averageClicksPerSearch", ClickedXml.decimal((double) clicks / group.size()))
                .child("averagePosition", ClickedXml.decimal(positions))
                .child("hits", clicks)
                .child("mostRecent", DekiTime.text(latest.time()))
                .child("query", latest.query())
                .child("results", latest.results())
                .children(results.stream()
                        .limit(1)
                        .map(result -> places.top(call, result))
                        .toList())
                .child("total", group.size());
    }

    /**
     * A time in days or months.
     *
     * @param bucket day or month
     */
    private record Period(Instant start, Instant end, String bucket) {
        private static final int MAX_POINTS = 10_000;

        static Period of(DekiCall call, Instant now, String otherwise) {
            Instant end =
                    call.query("end").map(text -> DekiTime.parse("end", text)).orElse(now);
            Instant start = call.query("start")
                    .map(text -> DekiTime.parse("start", text))
                    .orElse(end.atZone(ZoneOffset.UTC).minusMonths(1).toInstant());
            String bucket = call.query("bucket").orElse(otherwise);
            if (!List.of("day", "month").contains(bucket)) {
                throw DekiProblem.invalidArgument("bucket", bucket, "day or month");
            }
            return new Period(start, end, bucket);
        }

        boolean contains(Instant time) {
            return !time.isBefore(start) && !time.isAfter(end);
        }

        Element volume(List<TrackedSearch> found) {
            int clicks = clicks(found);
            long clicked =
                    found.stream().filter(search -> !search.clicks().isEmpty()).count();
            Map<Instant, List<TrackedSearch>> byPoint =
                    found.stream().collect(Collectors.groupingBy(search -> point(search.time())));
            Element volume = Element.of("volume")
                    .child("clickTotal", clicks)
                    .child("clickthroughRate", ClickedXml.decimal(found.isEmpty() ? 0 : 100.0 * clicks / found.size()))
                    .child("searchTotal", found.size())
                    .child("searchesClickedTotal", clicked);
            Stream.iterate(point(start), at -> !at.isAfter(end), this::next)
                    .limit(MAX_POINTS)
                    .forEach(at -> volume.child(Element.of("point")
                            .child("clicks", clicks(byPoint.getOrDefault(at, List.of())))
                            .child("date", DekiTime.text(at))
                            .child("total", byPoint.getOrDefault(at, List.of()).size())));
            return volume;
        }

        private Instant point(Instant time) {
            var day = time.atZone(ZoneOffset.UTC).toLocalDate();
            return (bucket.equals("day") ? day : day.withDayOfMonth(1))
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant();
        }

        private Instant next(Instant at) {
            var time = at.atZone(ZoneOffset.UTC);
            return (bucket.equals("day") ? time.plusDays(1) : time.plusMonths(1)).toInstant();
        }
    }
}
