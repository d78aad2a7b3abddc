// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The monthly logs of what readers searched for, and of what happened on the site, with links to another host.
 *
 * @param searches what was tracked
 * @param host has the files
 * @param clock the time of the current month
 */
public record LogEndpoints(TrackedSearches searches, LogHost host, Clock clock) {

    public void addTo(DekiRoutes routes) {
        routes.get("/site/query/logs", call -> call.answer(list("searchqueries", searchMonths())))
                .get("/site/query/logs/{log}/url", call -> link(call, "searchqueries", searchMonths()))
                .get("/site/activity/logs", call -> call.answer(list("helprequests", List.of(current()))))
                .get("/site/activity/logs/{log}/url", call -> link(call, "helprequests", List.of(current())));
    }

    private YearMonth current() {
        return month(clock.instant());
    }

    static YearMonth month(Instant time) {
        return YearMonth.from(time.atZone(ZoneOffset.UTC));
    }

    /** The months in which something was searched for, and the current one, the newest first. */
    private List<YearMonth> searchMonths() {
        TreeSet<YearMonth> months = new TreeSet<>(List.of(current()));
        searches.all().forEach(search -> months.add(month(search.time())));
        return List.copyOf(months.descendingSet());
    }

    private Element list(String kind, List<YearMonth> months) {
        Element logs = Element.of("logs");
        months.forEach(month -> logs.child(Element.of("log")
                .attribute("complete", month.isBefore(current()))
                .child("modified", DekiTime.text(modified(month)))
                .child("month", month)
                .child("name", name(kind, month))));
        return logs;
    }

    private Instant modified(YearMonth month) {
        return month.isBefore(current())
                ? month.plusMonths(1).atDay(1).atTime(3, 5).toInstant(ZoneOffset.UTC)
                : clock.instant();
    }

    static String name(String kind, YearMonth month) {
        return kind + "-" + month + "-000.gz";
    }

    private Answer link(DekiCall call, String kind, List<YearMonth> months) {
        String name = call.variable("log");
        Optional<YearMonth> month =
                months.stream().filter(each -> name(kind, each).equals(name)).findFirst();
        if (month.isEmpty()) {
            throw DekiProblem.notFound("Log", name);
        }
        return call.answer(Element.of("log").child("url", host.link(call.http().serverName(), name)));
    }
}
