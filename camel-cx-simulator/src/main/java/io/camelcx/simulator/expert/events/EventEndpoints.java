/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.expert.events;

import io.camelcx.simulator.expert.api.DekiCall;
import io.camelcx.simulator.expert.api.DekiProblem;
import io.camelcx.simulator.expert.api.DekiRoutes;
import io.camelcx.simulator.expert.pages.PageLookup;
import io.camelcx.simulator.expert.site.Page;
import io.camelcx.simulator.expert.site.PageEvent;
import io.camelcx.simulator.expert.site.Site;
import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.http.Answer;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Tells what happened to a page and to what is or was below it, the newest first. */
public final class EventEndpoints {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 1000;

    private final Supplier<Site> site;
    private final PageLookup lookup;

    public EventEndpoints(Supplier<Site> site, PageLookup lookup) {
        this.site = site;
        this.lookup = lookup;
    }

    public void addTo(DekiRoutes routes) {
        routes.get("/events/page-hierarchy/{id}", this::list)
                .get("/events/page-hierarchy/{id}/details/{detail}", this::detail);
    }

    private Answer list(DekiCall call) {
        int limit = call.number("limit", DEFAULT_LIMIT);
        if (limit < 1 || limit > MAX_LIMIT) {
            throw DekiProblem.invalidArgument("limit", String.valueOf(limit), "1 to " + MAX_LIMIT);
        }
        OptionalLong upto = call.query("upto")
                .map(text -> OptionalLong.of(eventId("upto", text)))
                .orElseGet(OptionalLong::empty);
        Page page = lookup.page(call);
        List<PageEvent> events = site.get().events(page, upto, limit);
        Element list = Element.of("events").attribute("count", events.size());
        if (!events.isEmpty()) {
            list.attribute("upto", events.get(0).id())
                    .attribute("since", events.get(events.size() - 1).id());
        }
        return call.answer(list.children(events.stream()
                .map(event -> EventXml.summary(call, page.id(), event))
                .toList()));
    }

    private Answer detail(DekiCall call) {
        String id = call.variable("detail");
        PageEvent event =
                site.get().event(eventId("detailid", id)).orElseThrow(() -> DekiProblem.notFound("Event", id));
        return call.answer(Element.of("events").attribute("count", 1).child(EventXml.event(event)));
    }

    private static long eventId(String name, String text) {
        if (!text.matches("\\d{1,18}")) {
            throw DekiProblem.invalidArgument(name, text, "the id of an event");
        }
        return Long.parseLong(text);
    }
}
