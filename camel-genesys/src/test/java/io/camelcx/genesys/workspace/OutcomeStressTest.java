// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import io.camelcx.simulator.genesys.operation.OutcomeFault;
import io.camelcx.simulator.genesys.operation.OutcomeFault.Kind;
import io.camelcx.support.error.CxApiException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Thousands of operations at the same time, whose outcomes are lost, late, doubled, early or errors: each exchange ends once, with its own outcome. */
class OutcomeStressTest {

    private static final int OPERATIONS = 5_000;
    private static final int AT_ONCE = 64;

    @AutoClose
    private final WorkspaceBed bed = WorkspaceBed.create();

    private final Map<Integer, AtomicInteger> ends = new ConcurrentHashMap<>();
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger wrong = new AtomicInteger();

    @Test
    void eachExchangeEndsOnceWithItsOwnOutcome() throws Exception {
        bed.start();
        assertThat(bed.call("agent1", "operation=getCurrentSession").getException())
                .isNull();
        String call = bed.workspace().ring("agent1", "4155550100", Map.of()).id();
        assertThat(bed.call("agent1", "operation=answer&id=" + call).getException())
                .isNull();
        for (Kind kind : new Kind[] {Kind.NEVER, Kind.LATE, Kind.DOUBLED, Kind.ERROR, Kind.EARLY}) {
            bed.workspace()
                    .fault(OutcomeFault.on("updateUserData", kind)
                            .share(0.03)
                            .delay(Duration.ofMillis(200))
                            .error(77, "Not now"));
        }
        Producer producer = bed.context()
                .getEndpoint(WorkspaceBed.uri("agent1", "activate=true&operation=updateUserData&timeout=3s&id=" + call))
                .createProducer();
        producer.start();
        Semaphore free = new Semaphore(AT_ONCE);
        for (int i = 0; i < OPERATIONS; i++) {
            free.acquire();
            update(producer, i, free);
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> ends.size() == OPERATIONS);
        await().until(() -> free.availablePermits() == AT_ONCE);
        assertThat(ends.values().stream().mapToInt(AtomicInteger::get)).containsOnly(1);
        assertThat(wrong).hasValue(0);
        assertThat(done.get() + errors.get() + unknown.get()).isEqualTo(OPERATIONS);
        assertThat(errors.get()).isBetween(OPERATIONS / 100, OPERATIONS / 10);
        assertThat(unknown.get()).isBetween(OPERATIONS / 100, OPERATIONS / 10);
        producer.stop();
    }

    private void update(Producer producer, int number, Semaphore free) {
        Exchange exchange = new DefaultExchange(bed.context());
        exchange.getMessage().setBody(Map.of("userData", Map.of("number", String.valueOf(number))));
        ((AsyncProcessor) producer).process(exchange, sync -> {
            count(exchange, number);
            ends.computeIfAbsent(number, first -> new AtomicInteger()).incrementAndGet();
            free.release();
        });
    }

    private void count(Exchange exchange, int number) {
        if (exchange.getException() instanceof CxApiException failure) {
            (failure.outcomeUnknown() ? unknown : errors).incrementAndGet();
        } else if (exchange.getException() == null
                && String.valueOf(number)
                        .equals(exchange.getMessage()
                                .getBody(WorkspaceEvent.class)
                                .userData()
                                .get("number"))) {
            done.incrementAndGet();
        } else {
            wrong.incrementAndGet();
        }
    }
}
