// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.pages.PageLookup;
import io.camelcx.simulator.expert.settings.CascadeMode;
import io.camelcx.simulator.expert.settings.EventSettings;
import io.camelcx.simulator.expert.site.EventIds;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageEvent;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Lists what happened to a page and to what is or was below it, the newest first, summed up by page and user.
 *
 * @param settings how it answers; read for each request
 * @param clock the time of a request
 */
public record EventEndpoints(Supplier<Site> site, PageLookup lookup, Supplier<EventSettings> settings, Clock clock) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    /** Recorded once; what it means is not known. */
    private static final int STALE = 251;

    private static final int STALE_EVERY = 3;

    public void addTo(DekiRoutes routes) {
        routes.get("/events/page-hierarchy/{id}", this::list).get("/events/page-hierarchy/{id}/{detail}", this::detail);
    }

    private Answer list(DekiCall call) {
        int limit = call.number("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DekiProblem.invalidArgument("limit", String.valueOf(limit), "1 to " + MAX_LIMIT);
        }
        Optional<UUID> upto = call.query("upto").map(EventEndpoints::cursor);
        Page page = lookup.page(call);
        List<EventRow> all = rows(page);
        List<EventRow> shown = limited(from(all, upto), limit);
        Element list = Element.of("events")
                .attribute("count", shown.size())
                .attribute("upto", upto.orElseGet(() -> EventIds.cursor(clock.instant())));
        if (!shown.isEmpty()) {
            list.attribute("since", shown.get(shown.size() - 1).id());
        }
        if (all.size() % STALE_EVERY == 1) {
            list.attribute("stale", STALE);
        }
        EventXml xml = new EventXml(site.get(), call);
        return call.answer(list.children(
                shown.stream().map(row -> xml.summary(page.id(), row)).toList()));
    }

    private List<EventRow> rows(Page page) {
        EventSettings rules = settings.get();
        List<PageEvent> events = site.get().events(page).stream()
                .filter(event -> rules.cascades() == CascadeMode.EACH_PAGE || !event.below())
                .toList();
        return EventRow.of(events, rules.groupWithin());
    }

    /** A row that is gone because its group has grown counts as its time. */
    private List<EventRow> from(List<EventRow> rows, Optional<UUID> upto) {
        if (upto.isEmpty()) {
            return rows;
        }
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i).id().equals(upto.get())) {
                return rows.subList(settings.get().uptoInclusive() ? i : i + 1, rows.size());
            }
        }
        return rows.stream()
                .filter(row -> row.ticks() <= EventIds.ticks(upto.get()))
                .toList();
    }

    private List<EventRow> limited(List<EventRow> rows, int limit) {
        if (!settings.get().limitCountsEvents()) {
            return rows.stream().limit(limit).toList();
        }
        List<EventRow> shown = new ArrayList<>();
        int events = 0;
        for (EventRow row : rows) {
            if (events >= limit) {
                break;
            }
            shown.add(row);
            events += row.events().size();
        }
        return shown;
    }

    private Answer detail(DekiCall call) {
        String id = call.variable("detail");
        EventRow row = rows(lookup.page(call)).stream()
                .filter(each -> each.detailId().equals(id))
                .findFirst()
                .orElseThrow(() -> DekiProblem.notFound("Event", id));
        EventXml xml = new EventXml(site.get(), call);
        return call.answer(Element.of("events")
                .attribute("count", row.events().size())
                .children(row.events().stream()
                        .map(event -> xml.single(new EventRow(List.of(event))))
                        .toList()));
    }

    private static UUID cursor(String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.version() == 1) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like one without a time.
        }
        throw DekiProblem.invalidArgument("upto", text, "the id of a row");
    }
}
