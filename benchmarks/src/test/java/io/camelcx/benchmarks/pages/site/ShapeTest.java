// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class ShapeTest {

    @Test
    void spreadPagesAreAllOverTheSiteBelowTheHomePage() {
        try (CxSimulator simulator = SiteServer.start(31, 0, Clock.systemUTC())) {
            assertThat(Shape.SPREAD.pages(simulator.expert().pages(), 5)).containsExactly(2, 8, 14, 20, 26);
        }
    }

    @Test
    void leavesHaveTheSameParent() {
        try (CxSimulator simulator = SiteServer.start(30, 5, Clock.systemUTC())) {
            ExpertPages site = simulator.expert().pages();
            assertThat(site.count()).isEqualTo(30);
            assertThat(Shape.ONE_PARENT.pages(site, 5))
                    .hasSize(5)
                    .doesNotHaveDuplicates()
                    .extracting(page -> site.get(page))
                    .extracting(PageSnapshot::parentId)
                    .containsOnly(site.at(Shape.PARENT).orElseThrow().id());
        }
    }
}
