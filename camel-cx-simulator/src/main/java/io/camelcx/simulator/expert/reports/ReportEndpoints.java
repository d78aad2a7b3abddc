// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.reports;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.api.DekiTime;
import io.camelcx.simulator.expert.pages.PlaceXml;
import io.camelcx.simulator.expert.settings.Role;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.users.SiteRole;
import io.camelcx.simulator.expert.users.SiteUsers;
import io.camelcx.simulator.expert.users.UserXml;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the site reports of itself: its activity of the last days, its health, its roles. */
public record ReportEndpoints(Supplier<Site> site, SiteUsers users, Clock clock) {
    private static final int DAYS = 30;
    private static final Set<String> SEVERITIES = Set.of("error", "warning", "notice");

    public void addTo(DekiRoutes routes) {
        routes.get("/site/activity", this::activity)
                .get("/site/reports/sitehealth", this::health)
                .get("/site/roles", this::roles);
    }

    /** A row a day, the newest first; what happened is derived from the pages that exist. */
    private Answer activity(DekiCall call) {
        requireAdmin(call);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        LocalDate since = call.query("since")
                .map(text -> LocalDate.ofInstant(DekiTime.parse("since", text), ZoneOffset.UTC))
                .orElse(today.minusDays(DAYS - 1L));
        List<Page> pages = site.get().pages();
        Element activity = Element.of("activity").attribute("type", "daily");
        for (LocalDate day = today;
                !day.isBefore(since) && day.isAfter(today.minusDays(DAYS));
                day = day.minusDays(1)) {
            activity.child(entry(pages, day));
        }
        return call.answer(activity);
    }

    private Element entry(List<Page> pages, LocalDate day) {
        return Element.of("entry")
                .attribute("date", day + "T00:00:00Z")
                .child("pages.created", count(pages, page -> isOn(page.created(), day)))
                .child("pages.deleted", 0)
                .child("pages.edited", count(pages, page -> isOn(page.modified(), day)))
                .child("pages.total", count(pages, page -> !date(page.created()).isAfter(day)))
                .child("users.created", 0)
                .child("users.total", users.ids().count());
    }

    private static long count(List<Page> pages, Predicate<Page> counted) {
        return pages.stream().filter(counted).count();
    }

    private static boolean isOn(Instant time, LocalDate day) {
        return date(time).equals(day);
    }

    private static LocalDate date(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    /** Counters are elements here; a page without tags has a warning. */
    private Answer health(DekiCall call) {
        requireAdmin(call);
        Set<String> severities = call.query("severity")
                .map(text -> Stream.of(text.split(",")).collect(Collectors.toSet()))
                .orElse(SEVERITIES);
        severities.stream().filter(severity -> !SEVERITIES.contains(severity)).forEach(severity -> {
            throw DekiProblem.invalidArgument("severity", severity, "error, warning or notice");
        });
        List<Page> untagged = severities.contains("warning")
                ? site.get().pages().stream()
                        .filter(page -> site.get().tags(page).isEmpty())
                        .toList()
                : List.of();
        int limit = Math.min(call.number("limit", 100), untagged.size());
        Element health = Element.of("health").child("count", limit).child("querycount", untagged.size());
        untagged.subList(0, limit)
                .forEach(page -> health.child(Element.of("inspections")
                        .attribute("severity", "warning")
                        .attribute("type", "MissingTags")
                        .child("message", "The page has no tags")
                        .child(Element.of("page")
                                .attribute("uri", PlaceXml.href(call, page.id()))
                                .attribute("id", page.id()))));
        return call.answer(health);
    }

    /** A row is called permissions, and there is no count. */
    private Answer roles(DekiCall call) {
        return call.answer(Element.of("roles")
                .children(Stream.of(SiteRole.values())
                        .map(role -> UserXml.permissions(call, "permissions", role))
                        .toList()));
    }

    private static void requireAdmin(DekiCall call) {
        if (call.user().role() != Role.ADMIN) {
            throw DekiProblem.forbidden("Administrator access is required");
        }
    }
}
