// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.statistics.StatisticUpdate;
import io.camelcx.test.FailureCapture;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.apache.camel.Exchange;
import org.apache.camel.spi.ExceptionHandler;
import org.junit.jupiter.api.Test;

/** A route that lags behind loses intermediate values, which is reported, and never the last one of a statistic. */
class LaggingRouteTest {

    @Test
    void updatesAreMergedToTheNewestOfEachStatisticCountedAndMarked() throws Exception {
        CountDownLatch slow = new CountDownLatch(1);
        try (TestBed bed = TestBed.still()) {
            bed.routes(routes -> routes.from(
                            "genesys-stats:slow?objectType=Agent&objectIds=agent1,agent2&statistics=TimeInCurrentState"
                                    + "&queueSize=10&initialValues=false")
                    .process(exchange -> slow.await())
                    .process(bed::keep));
            bed.start();
            await().until(() -> bed.statistics().subscriptions().size() == 1);
            List<StatisticUpdate> flood = new ArrayList<>();
            for (int i = 1; i <= 1000; i++) {
                flood.add(new StatisticUpdate("Agent", "agent1", "TimeInCurrentState", i));
                flood.add(new StatisticUpdate("Agent", "agent2", "TimeInCurrentState", i));
            }
            bed.statistics().push(flood);
            GenesysStatsEndpoint endpoint =
                    (GenesysStatsEndpoint) bed.context().getRoutes().get(0).getEndpoint();
            await().until(() -> endpoint.getMergedUpdates() > 1900);
            assertThat(endpoint.getQueueDepth()).isBetween(9L, 12L);
            slow.countDown();
            await().untilAsserted(() -> {
                assertThat(bed.updates("agent1")).isSorted().endsWith(1000);
                assertThat(bed.updates("agent2")).isSorted().endsWith(1000);
            });
            int marked = bed.received().stream()
                    .mapToInt(exchange -> (int) exchange.headers().getOrDefault(GenesysStatsConstants.MERGED, 0))
                    .sum();
            assertThat(marked).isEqualTo((int) endpoint.getMergedUpdates());
            assertThat(marked + bed.received().size()).isEqualTo(2000);
        }
    }

    @Test
    void aFailureOfTheRouteGoesToTheExceptionHandlerAndTheNextValueFollows() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind("failures", new FailureCapture(bed.failures));
            bed.routes(routes -> {
                routes.errorHandler(routes.noErrorHandler());
                routes.from("genesys-stats:bad?exceptionHandler=#failures&objectType=Agent&objectIds=agent1"
                                + "&statistics=TimeInCurrentState")
                        .process(bed::keep)
                        .throwException(new IllegalStateException("the route fails"));
            });
            bed.start();
            await().until(() -> bed.failures.size() == 1);
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 1);
            await().until(() -> bed.failures.size() == 2);
            assertThat(bed.updates("agent1")).containsExactly(1);
        }
    }

    @Test
    void aHandlerThatFailsAndARouteThatInterruptsItsThreadDoNotEndTheConsumer() throws Exception {
        try (TestBed bed = TestBed.still()) {
            bed.bind("broken", new BrokenHandler());
            bed.routes(routes -> {
                routes.errorHandler(routes.noErrorHandler());
                routes.from("genesys-stats:bad?exceptionHandler=#broken&objectType=Agent&objectIds=agent1"
                                + "&statistics=TimeInCurrentState")
                        .process(bed::keep)
                        .process(exchange -> Thread.currentThread().interrupt())
                        .throwException(new IllegalStateException("the route fails"));
            });
            bed.start();
            await().until(() -> bed.received().size() == 1);
            bed.statistics().publish("Agent", "agent1", "TimeInCurrentState", 1);
            await().until(() -> bed.updates("agent1").equals(List.of(1)));
        }
    }

    private static final class BrokenHandler implements ExceptionHandler {

        @Override
        public void handleException(Throwable exception) {
            throw new IllegalStateException("the handler fails", exception);
        }

        @Override
        public void handleException(String message, Throwable exception) {
            throw new IllegalStateException("the handler fails", exception);
        }

        @Override
        public void handleException(String message, Exchange exchange, Throwable exception) {
            throw new IllegalStateException("the handler fails", exception);
        }
    }
}
