// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
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
