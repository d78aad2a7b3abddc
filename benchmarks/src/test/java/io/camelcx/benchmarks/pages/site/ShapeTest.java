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
