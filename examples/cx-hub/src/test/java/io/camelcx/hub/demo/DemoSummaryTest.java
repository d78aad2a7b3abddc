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
package io.camelcx.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSummaryTest {

    @Test
    void isGoodWhenEveryRouteDeliveredAndNoneFailed() {
        DemoSummary summary =
                new DemoSummary(List.of(new RouteDelivery("agents", 40, 0), new RouteDelivery("queues", 1, 0)));

        assertThat(summary.isGood()).isTrue();
        assertThat(summary.exitCode()).isZero();
        assertThat(summary.text()).contains("agents", "40 delivered", "queues", "Every route delivered.");
    }

    @Test
    void isNotGoodWhenARouteDeliveredNothing() {
        DemoSummary summary =
                new DemoSummary(List.of(new RouteDelivery("agents", 40, 0), new RouteDelivery("queues", 0, 0)));

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).endsWith("Not good: queues delivered nothing.");
    }

    @Test
    void isNotGoodWhenOneExchangeFailed() {
        DemoSummary summary = new DemoSummary(List.of(new RouteDelivery("agents", 40, 1)));

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).endsWith("Not good: agents failed.");
    }

    @Test
    void isNotGoodWithoutAnyRoute() {
        DemoSummary summary = new DemoSummary(List.of());

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).contains("No route of the group live");
    }
}
