// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class CrawlTest {

    @Test
    void whatOneProgramWritesTheOtherReads() {
        Crawl crawl = new Crawl(10_000, 52_000_000_000L, 7_000_000_000L, 50_000_000);
        assertThat(Crawl.parse(crawl.toString())).isEqualTo(crawl);
    }

    @Test
    void anythingElseIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Crawl.parse("WARNING"))
                .withMessageContaining("WARNING");
    }
}
