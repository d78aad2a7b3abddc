// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertCaller;
import io.camelcx.simulator.expert.XmlAnswer;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LiveEditorsTest {
    private static final String THREAD = "cx-simulator-expert-editors";

    private static CxSimulator start(boolean live) {
        return CxSimulator.start(SimulatorSettings.defaults()
                .withLive(live)
                .withGenesys(genesys ->
                        genesys.withContactCentre(centre -> centre.withAgents(0).withQueues(0)))
                .withExpert(
                        expert -> expert.withSite(site -> site.withPages(20).withLivePeriod(Duration.ofMillis(1)))));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.toSet());
    }

    @Test
    void peopleWorkOnALiveSiteFromTheFirstLookOn() {
        try (CxSimulator simulator = start(true)) {
            assertThat(threads()).doesNotContain(THREAD);
            ExpertCaller caller = ExpertCaller.as(simulator, "admin");

            Set<String> seen = new HashSet<>();
            await().untilAsserted(() -> {
                XmlAnswer events = caller.read("/events/page-hierarchy/home?limit=1000");
                seen.addAll(events.texts("/events/summary/event/@type"));
                assertThat(seen).contains("page:create", "page.content:update", "page:move", "page:delete");
            });
        }
        await().untilAsserted(() -> assertThat(threads()).doesNotContain(THREAD));
    }

    @Test
    void nobodyWorksOnASiteThatIsNotLive() {
        try (CxSimulator simulator = start(false)) {
            assertThat(simulator.expert().pages().count()).isEqualTo(20);
            assertThat(threads()).doesNotContain(THREAD);
        }
    }
}
