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
