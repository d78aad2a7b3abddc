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

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.MovableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventsTest {
    private final MovableClock clock = new MovableClock();
    private final CxSimulator simulator = ExpertTestBed.start(clock);
    private final ExpertPages pages = simulator.expert().pages();
    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    @AfterEach
    void close() {
        simulator.close();
    }

    private XmlAnswer events(String of) {
        return caller.read("/events/page-hierarchy/" + of);
    }

    private List<String> types(String of) {
        return events(of).texts("/events/summary/event/@type");
    }

    @Test
    void aSiteBeginsWithoutAHistory() {
        XmlAnswer none = events("home");

        assertThat(none.text("/events/@count")).isEqualTo("0");
        assertThat(none.text("/events/@upto")).isEmpty();
    }

    @Test
    void everyChangeIsToldTheNewestFirst() {
        int id = pages.create("P", "P", "one").id();
        pages.edit(id, "two");
        pages.setTags(id, "a");
        pages.setProperty(id, "a", "b");
        pages.attach(id, "a.txt", "text/plain", new byte[1]);
        pages.makePrivate(id);
        pages.move(id, "Q");
        pages.delete(id, false);
        pages.restore(id);

        assertThat(types("home"))
                .containsExactly(
                        "page-restore",
                        "page-delete",
                        "page-move",
                        "page-security:update",
                        "page-file:update",
                        "page-property:update",
                        "page-tag:update",
                        "page-content:update",
                        "page-create");
    }

    @Test
    void anEventTellsThePageTheTimeAndTheUser() {
        clock.move(Duration.ofSeconds(5));
        caller.post("/pages/=P%2520x/contents", "text");

        XmlAnswer events = events("home");

        String id = events.text("/events/@upto");
        assertThat(events.text("/events/@since")).isEqualTo(id);
        assertThat(events.text("/events/summary/@id")).isEqualTo(id);
        assertThat(events.text("/events/summary/event/@id")).isEqualTo(id);
        assertThat(events.text("/events/summary/event/@datetime")).isEqualTo("2026-03-01T10:00:05Z");
        assertThat(events.text("/events/summary/event/@mt-epoch")).isEqualTo("1772359205000");
        assertThat(events.text("/events/summary/event/@cascading")).isEqualTo("false");
        assertThat(events.number("/events/summary/event/page/@id"))
                .isEqualTo(pages.at("P x").orElseThrow().id());
        assertThat(events.text("/events/summary/event/page/@revision")).isEqualTo("1");
        assertThat(events.text("/events/summary/event/page/path")).isEqualTo("P_x");
        assertThat(events.text("/events/summary/event/page/title")).isEqualTo("P x");
        assertThat(events.text("/events/summary/event/request/user/@id")).isEqualTo("3");
        assertThat(events.text("/events/summary/page/path")).isEqualTo("P_x");
    }

    @Test
    void aMoveIsToldForEveryPageWithBothPlaces() {
        int root = pages.create("A", "A", "").id();
        pages.create("A/b", "b", "");
        pages.move(root, "Z");

        XmlAnswer events = events("home?limit=2");

        assertThat(events.texts("/events/summary/event/@type")).containsExactly("page-move", "page-move");
        assertThat(events.texts("/events/summary/event/page/path")).containsExactly("Z/b", "Z");
        assertThat(events.texts("/events/summary/event/from/path")).containsExactly("A/b", "A");
        assertThat(events.texts("/events/summary/event/@cascading")).containsExactly("true", "false");
        assertThat(events.text("/events/summary[1]/event/request/@id"))
                .isEqualTo(events.text("/events/summary[2]/event/request/@id"));
    }

    @Test
    void aDeletionIsToldForEveryPage() {
        int root = pages.create("A", "A", "").id();
        int below = pages.create("A/b", "b", "").id();
        pages.delete(root, true);

        XmlAnswer events = events("home?limit=2");

        assertThat(events.texts("/events/summary/event/@type")).containsExactly("page-delete", "page-delete");
        assertThat(events.texts("/events/summary/event/page/@id"))
                .containsExactly(String.valueOf(below), String.valueOf(root));
        assertThat(events.texts("/events/summary/event/@cascading")).containsExactly("true", "false");
    }

    @Test
    void aPageIsToldOfWhatIsOrWasBelowIt() {
        int from = pages.create("From", "From", "").id();
        int to = pages.create("To", "To", "").id();
        int wanderer = pages.create("From/w", "w", "").id();
        pages.move(wanderer, "To/w");
        pages.edit(wanderer, "later");

        assertThat(types(String.valueOf(from))).containsExactly("page-move", "page-create", "page-create");
        assertThat(types(String.valueOf(to))).containsExactly("page-content:update", "page-move", "page-create");
        assertThat(types("=From")).isEqualTo(types(String.valueOf(from)));
    }

    @Test
    void theHistoryIsReadBackwardsInPieces() {
        int id = pages.create("P", "P", "0").id();
        for (int i = 1; i < 5; i++) {
            pages.edit(id, String.valueOf(i));
        }

        XmlAnswer newest = events("home?limit=2");
        XmlAnswer older = events("home?limit=10&upto=" + newest.text("/events/@since"));

        assertThat(newest.text("/events/@count")).isEqualTo("2");
        assertThat(older.texts("/events/summary/event/page/@revision")).containsExactly("4", "3", "2", "1");
        assertThat(older.text("/events/@upto")).isEqualTo(newest.text("/events/@since"));
        assertThat(events("home?upto=1").text("/events/@count")).isEqualTo("0");
    }

    @Test
    void aSummaryLeadsToItsEvent() {
        pages.create("P", "P", "");
        String root = simulator.baseUrl() + "/@api/deki";
        XmlAnswer events = events("home");

        XmlAnswer detail =
                caller.read(events.text("/events/summary/@uri.detail").substring(root.length()));

        assertThat(detail.text("/events/event/@id")).isEqualTo(events.text("/events/summary/@detailid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=0", "limit=1001", "limit=all", "upto=latest"})
    void nonsenseIsRefused(String query) {
        assertThat(caller.get("/events/page-hierarchy/home?" + query).status()).isEqualTo(400);
    }
}
