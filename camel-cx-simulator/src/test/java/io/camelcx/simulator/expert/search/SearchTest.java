// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.ExpertTestBed;
import io.camelcx.simulator.expert.XmlAnswer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class SearchTest {
    @AutoClose
    private final CxSimulator simulator = ExpertTestBed.start(SettableClock.standing());

    private final ExpertCaller caller = ExpertCaller.as(simulator, "author");

    @Test
    void pagesWithAllWordsAreFoundThoseWithThemInTheTitleFirst() {
        simulator.expert().pages().create("In text", "In text", "<p>zebra crossing</p>");
        simulator.expert().pages().create("In title", "Zebra crossing", "");
        simulator.expert().pages().create("Half", "Half", "zebra");

        XmlAnswer found = caller.read("/site/query?q=ZEBRA%20crossing&notrack=true");

        assertThat(found.texts("/search/result/page/path")).containsExactly("In_title", "In_text");
        assertThat(found.text("/search/@querycount")).isEqualTo("2");
        assertThat(caller.read("/site/query?q=zebra&limit=1&offset=1").text("/search/@count"))
                .isEqualTo("1");
        assertThat(caller.get("/site/query").status()).isEqualTo(400);
    }

    @Test
    void theStateOfTheSiteIsTold() {
        assertThat(caller.read("/site/status").text("/status/state")).isEqualTo("running");
    }
}
