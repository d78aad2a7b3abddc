// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.events;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import io.camelcx.simulator.expert.settings.CascadeMode;
import io.camelcx.simulator.expert.settings.EventSettings;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(clock);

    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    private XmlAnswer events(String of) {
        return caller.read("/events/page-hierarchy/" + of);
    }

    private List<String> types(String of) {
        return events(of).texts("/events/summary/event/@type");
    }

    private void settings(UnaryOperator<EventSettings> change) {
        simulator.expert().change(api -> api.withEvents(change));
    }

    private void rowForEach() {
        settings(events -> events.withGroupWithin(Duration.ZERO));
    }

    @Test
    void aSiteBeginsWithoutAHistory() {
        XmlAnswer none = events("home");

        assertThat(none.text("/events/@count")).isEqualTo("0");
        assertThat(none.text("/events/@upto")).endsWith("ffffffff");
        assertThat(none.text("/events/@since")).isEmpty();
    }

    @Test
    void everyChangeIsToldTheNewestFirst() {
        rowForEach();
        int id = pages.create("P", "P", "one").id();
        pages.edit(id, "two");
        pages.setTags(id, "a");
        pages.setProperty(id, "a", "b");
        pages.setProperty(id, "a", "c");
        pages.attach(id, "a.txt", "text/plain", new byte[1]);
        pages.makePrivate(id);
        pages.grant(id);
        pages.copy(id, "C", false);
        pages.move(id, "Q");
        pages.delete(id, false);
        pages.restore(id);
        pages.publish("page:view", id);
        pages.publish("learningpath:modify");

        assertThat(types("home"))
                .containsExactly(
                        "learningpath:modify",
                        "page:view",
                        "page:restore",
                        "page:delete",
                        "page:move",
                        "page:copy",
                        "page.grant:create",
                        "page.restriction:update",
                        "attachment:create",
                        "page.property:update",
                        "page.property:create",
                        "page.tag:update",
                        "page.content:update",
                        "page:create");
        assertThat(events("home").texts("/events/summary[1]/event/page/@id")).isEmpty();
    }

    @Test
    void anEventTellsThePageAsItWasAndTheTime() {
        clock.advance(Duration.ofSeconds(5));
        caller.post("/pages/=P%2520x/contents", "text");

        XmlAnswer events = events("home");

        assertThat(events.text("/events/summary/event/@datetime")).isEqualTo("2026-03-01T10:00:05Z");
        assertThat(events.text("/events/summary/event/@journaled")).isEqualTo("true");
        assertThat(events.text("/events/summary/event/@cascading")).isEmpty();
        assertThat(events.number("/events/summary/event/page/@id"))
                .isEqualTo(pages.at("P x").orElseThrow().id());
        assertThat(events.text("/events/summary/event/page/@revision")).isEqualTo("0");
        assertThat(events.text("/events/summary/event/page/path")).isEqualTo("P_x");
        assertThat(events.text("/events/summary/event/page/title")).isEmpty();
        assertThat(events.text("/events/summary/page/path")).isEqualTo("P_x");
        assertThat(events.text("/events/summary/users/user/@id")).isEqualTo("3");
    }

    @Test
    void anEventMayComeWithThePageOfToday() {
        int id = pages.create("Then", "Title", "").id();
        pages.move(id, "Now");
        pages.delete(id, false);

        XmlAnswer events = events("home?include=page");

        assertThat(events.text("/events/summary/event/page/title")).isEqualTo("Title");
        assertThat(events.text("/events/summary/event/page/@deleted")).isEqualTo("true");
        rowForEach();
        assertThat(events("home?include=page").texts("/events/summary/event/page/path"))
                .containsExactly("Now", "Now", "Now");
        assertThat(events("home?include=page").texts("/events/summary/event/page/path.original"))
                .containsExactly("Now", "Now", "Then");
    }

    @Test
    void idsHoldTheTimeThePageAndTheRequest() {
        rowForEach();
        clock.advance(Duration.ofSeconds(5));
        int id = pages.create("P", "P", "").id();

        XmlAnswer events = events("home");

        UUID event = UUID.fromString(events.text("/events/summary/event/@id"));
        String request = events.text("/events/summary/event/request/@id");
        String summary = events.text("/events/summary/@id");
        assertThat(event.version()).isEqualTo(1);
        assertThat(event.timestamp() / 10_000_000 - 12_219_292_800L).isEqualTo(1_772_359_205);
        assertThat(request).startsWith(event.toString().substring(0, 23)).isNotEqualTo(event.toString());
        assertThat(summary)
                .isEqualTo(event.toString().substring(0, 24)
                        + request.substring(32)
                        + "%08x".formatted(Integer.reverseBytes(id)));
    }

    @Test
    void whatOneUserDoesToAPageIsOneRow() {
        int first = pages.create("A", "A", "0").id();
        pages.create("B", "B", "0");
        pages.edit(first, "1");
        String before = events("home").text("/events/summary[1]/@id");
        pages.setTags(first, "x");

        XmlAnswer events = events("home");

        assertThat(events.text("/events/@count")).isEqualTo("2");
        assertThat(events.texts("/events/summary/@count")).containsExactly("3", "1");
        assertThat(events.texts("/events/summary/event/@type")).containsExactly("page.tag:update", "page:create");
        assertThat(events.text("/events/summary[1]/@id")).isNotEqualTo(before);
        XmlAnswer detail = caller.read(
                events.text("/events/summary[1]/@uri.detail").substring((simulator.baseUrl() + "/@api/deki").length()));
        assertThat(detail.text("/events/@count")).isEqualTo("3");
        assertThat(detail.texts("/events/summary/event/@type"))
                .containsExactly("page.tag:update", "page.content:update", "page:create");
    }

    @Test
    void aRowEndsWhenTimeHasPassed() {
        int id = pages.create("A", "A", "0").id();
        clock.advance(Duration.ofMinutes(16));
        pages.edit(id, "1");

        assertThat(events("home").texts("/events/summary/@count")).containsExactly("1", "1");
    }

    @Test
    void aMoveIsToldOnceWithBothPlaces() {
        int root = pages.create("A", "A", "").id();
        int below = pages.create("A/b", "b", "").id();
        clock.advance(Duration.ofHours(1));
        pages.move(root, "Z");

        XmlAnswer events = events("home?limit=1");

        assertThat(events.text("/events/summary/event/@type")).isEqualTo("page:move");
        assertThat(events.text("/events/summary/event/@cascading")).isEqualTo("true");
        assertThat(events.text("/events/summary/event/page/path")).isEqualTo("Z");
        assertThat(events.text("/events/summary/event/root.page/path")).isEqualTo("A");
        assertThat(events.text("/events/summary/event/source.page/path")).isEqualTo("A");
        assertThat(events("home").texts("/events/summary/event/page/@id"))
                .containsExactly(String.valueOf(root), String.valueOf(below), String.valueOf(root));
    }

    @Test
    void orOnceForEachPage() {
        settings(events -> events.withCascades(CascadeMode.EACH_PAGE));
        int root = pages.create("A", "A", "").id();
        pages.create("A/b", "b", "");
        clock.advance(Duration.ofHours(1));
        pages.move(root, "Z");

        XmlAnswer events = events("home?limit=2");

        assertThat(events.texts("/events/summary/event/page/path")).containsExactly("Z/b", "Z");
        assertThat(events.texts("/events/summary/event/source.page/path")).containsExactly("A/b", "A");
        assertThat(events.texts("/events/summary/event/@cascading")).containsExactly("false", "true");
        assertThat(events.text("/events/summary[1]/event/request/@id"))
                .isEqualTo(events.text("/events/summary[2]/event/request/@id"));
    }

    @Test
    void aDeletionAndAReturnAreToldOnce() {
        int root = pages.create("A", "A", "").id();
        int below = pages.create("A/b", "b", "").id();
        rowForEach();
        pages.delete(root, true);
        assertThat(pages.find(below)).isEmpty();
        pages.restore(root, true);

        XmlAnswer events = events("home?limit=2");

        assertThat(events.texts("/events/summary/event/@type")).containsExactly("page:restore", "page:delete");
        assertThat(events.texts("/events/summary/event/root.page/@id"))
                .containsExactly(String.valueOf(root), String.valueOf(root));
        assertThat(events.texts("/events/summary/event/@cascading")).containsExactly("true", "true");
        assertThat(pages.get(below).path()).isEqualTo("A/b");
    }

    @Test
    void permissionsModifyAPageWithoutARevision() {
        int id = pages.create("A", "A", "").id();
        clock.advance(Duration.ofMinutes(1));
        pages.grant(id);

        assertThat(pages.get(id).revision()).isEqualTo(1);
        assertThat(pages.get(id).modified()).isEqualTo(clock.instant());
        assertThat(pages.get(id).edited()).isBefore(clock.instant());
        assertThat(events("home").text("/events/summary/event/grant/user/@id")).isNotEmpty();
    }

    @Test
    void aPageIsToldOfWhatIsOrWasBelowIt() {
        rowForEach();
        int from = pages.create("From", "From", "").id();
        int to = pages.create("To", "To", "").id();
        int wanderer = pages.create("From/w", "w", "").id();
        pages.move(wanderer, "To/w");
        pages.edit(wanderer, "later");

        assertThat(types(String.valueOf(from))).containsExactly("page:move", "page:create", "page:create");
        assertThat(types(String.valueOf(to))).containsExactly("page.content:update", "page:move", "page:create");
        assertThat(types("=From")).isEqualTo(types(String.valueOf(from)));
    }

    @Test
    void theHistoryIsReadBackwardsInPieces() {
        rowForEach();
        int id = pages.create("P", "P", "0").id();
        for (int i = 1; i < 5; i++) {
            pages.edit(id, String.valueOf(i));
        }

        XmlAnswer newest = events("home?limit=2");
        String cursor = newest.text("/events/@since");
        XmlAnswer older = events("home?limit=10&upto=" + cursor);

        assertThat(newest.text("/events/@count")).isEqualTo("2");
        assertThat(cursor).isEqualTo(newest.text("/events/summary[2]/@id"));
        assertThat(older.texts("/events/summary/event/revision")).containsExactly("4", "3", "2");
        assertThat(older.text("/events/@upto")).isEqualTo(cursor);
        settings(events -> events.withUptoInclusive(false));
        assertThat(events("home?upto=" + cursor).texts("/events/summary/event/revision"))
                .containsExactly("3", "2");
    }

    @Test
    void aRowThatIsGoneIsAsGoodAsItsTime() {
        int first = pages.create("A", "A", "0").id();
        pages.create("B", "B", "0");
        String old = events("home").text("/events/summary[2]/@id");
        pages.create("C", "C", "0");
        pages.edit(first, "1");

        assertThat(events("home?upto=" + old).text("/events/@count")).isEqualTo("0");
        assertThat(events("home?upto=" + events("home").text("/events/summary[2]/@id"))
                        .texts("/events/summary/event/page/path"))
                .containsExactly("C", "B");
    }

    @Test
    void aLimitMayCountEventsAndNotRows() {
        int first = pages.create("A", "A", "0").id();
        pages.edit(first, "1");
        pages.create("B", "B", "0");
        pages.create("C", "C", "0");
        settings(events -> events.withLimitCountsEvents(true));
        pages.edit(first, "2");

        assertThat(events("home?limit=3").text("/events/@count")).isEqualTo("1");
        assertThat(events("home?limit=4").text("/events/@count")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=all", "upto=latest", "upto=1000001"})
    void nonsenseIsRefused(String query) {
        assertThat(caller.get("/events/page-hierarchy/home?" + query).status()).isEqualTo(400);
    }
}
