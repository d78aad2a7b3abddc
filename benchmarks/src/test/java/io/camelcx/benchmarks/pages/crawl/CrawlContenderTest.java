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
package io.camelcx.benchmarks.pages.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.benchmarks.pages.site.SiteServer;
import io.camelcx.simulator.CxSimulator;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CrawlContenderTest {

    private static final int PAGES = 30;

    @ParameterizedTest
    @EnumSource
    void everyContenderAsksForEachPageWithItsContentsOnce(CrawlContender contender) throws Exception {
        try (CxSimulator simulator = SiteServer.start(PAGES, 0, Clock.systemUTC());
                Crawler crawler = contender.start(simulator.baseUrl(), PAGES)) {
            assertThat(crawler.crawl()).isEqualTo(contender.share(PAGES)).isEqualTo(PAGES);

            assertThat(simulator.journal().requests())
                    .filteredOn(request -> request.query().contains("include=contents"))
                    .extracting(request -> request.path())
                    .hasSize(PAGES)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void theHandwrittenRouteReadsAsManyPagesAsASearchShows() {
        assertThat(CrawlContender.HANDWRITTEN.share(10_000)).isEqualTo(1000);
        assertThat(CrawlContender.COMPONENT.share(10_000)).isEqualTo(10_000);
    }
}
