// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
