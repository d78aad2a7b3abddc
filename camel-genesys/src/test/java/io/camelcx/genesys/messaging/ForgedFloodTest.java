// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.WebhookBed;
import io.camelcx.genesys.messaging.WebhookSocket.Request;
import io.camelcx.support.signature.HubSignature;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A flood of forged requests over HTTP, by several connections: none is accepted, what the vendor has signed passes between them, and nothing is left over. */
class ForgedFloodTest {

    private static final int CONNECTIONS = 8;
    private static final int AT_ONCE = 50;
    private static final int BATCHES_OF_WARM_UP = 20;
    private static final int BATCHES = 40;
    private static final int MANY_BATCHES = 250;
    private static final long MAX_GROWTH = 8L << 20;

    private final ExecutorService senders = Executors.newFixedThreadPool(CONNECTIONS);

    /** What stays in the JVM. */
    private record Held(long heap, int threads) {}

    @AfterEach
    void end() {
        senders.shutdownNow();
    }

    @Test
    void forgedRequestsAreRefusedAndLeaveNothingBehind() throws Exception {
        check(BATCHES);
    }

    @Tag("fuzz")
    @Test
    void aHundredThousandForgedRequestsAreRefusedAndLeaveNothingBehind() throws Exception {
        check(MANY_BATCHES);
    }

    private void check(int batches) throws Exception {
        try (WebhookBed bed = WebhookBed.create()) {
            bed.consuming("genesys-messaging:0123456789");
            flood(bed, 0, BATCHES_OF_WARM_UP);
            Held before = held();
            int signed = bed.received().size();

            flood(bed, BATCHES_OF_WARM_UP, batches);

            Held after = held();
            assertThat(bed.received()).hasSize(signed + CONNECTIONS * batches);
            assertThat(bed.failures()).isEmpty();
            // Each connection may have had a signed request in the route at the same time, at a thread of the server of
            // its own.
            assertThat(after.threads()).as("threads").isLessThanOrEqualTo(before.threads() + 2 * CONNECTIONS);
            assertThat(after.heap()).as("heap").isLessThan(before.heap() + MAX_GROWTH);
        }
    }

    /** Every batch contains one request that is signed. */
    private void flood(WebhookBed bed, int first, int batches) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            int number = connection;
            running.add(senders.submit(() -> {
                try (WebhookSocket socket = new WebhookSocket(bed.uri("/genesys-messaging/0123456789"))) {
                    for (int batch = first; batch < first + batches; batch++) {
                        send(socket, number * 1_000 + batch);
                    }
                }
                return null;
            }));
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private static void send(WebhookSocket socket, int number) throws Exception {
        List<Forgery> forgeries = IntStream.range(0, AT_ONCE)
                .mapToObj(each -> Forgery.of((long) number * AT_ONCE + each))
                .toList();
        List<Request> requests = new ArrayList<>();
        forgeries.forEach(forgery -> requests.add(new Request(forgery.headers(), forgery.body())));
        requests.add(signed("signed-" + number));

        List<Integer> statuses = socket.send(requests);

        for (int each = 0; each < AT_ONCE; each++) {
            assertThat(statuses.get(each)).as(forgeries.get(each)::toString).isEqualTo(401);
        }
        assertThat(statuses.get(AT_ONCE)).isEqualTo(200);
    }

    private static Request signed(String id) {
        byte[] body = Forgery.message(id);
        return new Request(
                Collections.singletonList(Map.entry(
                        HubSignature.HEADER, HubSignature.of(Forgery.SECRET).sign(body))),
                body);
    }

    /** After several collections, as some of what they free refers to more. */
    private static Held held() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return new Held(
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                ManagementFactory.getThreadMXBean().getThreadCount());
    }
}
