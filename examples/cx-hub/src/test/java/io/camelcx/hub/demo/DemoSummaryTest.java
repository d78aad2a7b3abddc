// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.demo.DemoSummary.RouteDelivery;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemoSummaryTest {

    @Test
    void isSuccessfulWhenEveryRouteDeliveredAndNoneFailed() {
        DemoSummary summary =
                new DemoSummary(List.of(new RouteDelivery("agents", 40, 0), new RouteDelivery("queues", 1, 0)));

        assertThat(summary.isSuccessful()).isTrue();
        assertThat(summary.exitCode()).isZero();
        assertThat(summary.text()).contains("agents", "40 delivered", "queues", "Every route delivered.");
    }

    @Test
    void failsWhenARouteDeliveredNothing() {
        DemoSummary summary =
                new DemoSummary(List.of(new RouteDelivery("agents", 40, 0), new RouteDelivery("queues", 0, 0)));

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).endsWith("Failed: queues delivered nothing.");
    }

    @Test
    void failsWhenOneExchangeFailed() {
        DemoSummary summary = new DemoSummary(List.of(new RouteDelivery("agents", 40, 1)));

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).endsWith("Failed: agents failed.");
    }

    @Test
    void failsWithoutAnyRoute() {
        DemoSummary summary = new DemoSummary(List.of());

        assertThat(summary.exitCode()).isEqualTo(1);
        assertThat(summary.text()).contains("No route of the group live");
    }
}
