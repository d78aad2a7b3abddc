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

import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {

    @Test
    void requestsAreCountedByWhatTheyAskFor() {
        Requests requests = Requests.of(List.of(
                "/@api/deki/pages/home/find",
                "/@api/deki/pages/7/find",
                "/@api/deki/pages/7/subpages",
                "/@api/deki/pages/7",
                "/@api/deki/pages/7/info",
                "/@api/deki/events/page-hierarchy/home"));

        assertThat(requests).isEqualTo(new Requests(2, 1, 2, 1));
        assertThat(requests.total()).isEqualTo(6);
        assertThat(Requests.parse(requests.toString())).isEqualTo(requests);
    }
}
