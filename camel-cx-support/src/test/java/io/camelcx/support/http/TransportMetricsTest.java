// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.http.TestServer.Answer;
import io.camelcx.support.metrics.CxMetrics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator's dashboard learns of each call. */
class TransportMetricsTest {

    private final TransportRig rig = new TransportRig();
    private final Heard heard = new Heard();
    private final TestServer server = TestServer.start(request -> switch (request.target()) {
        case "/busy" -> Answer.of(503, "");
        case "/no" -> Answer.of(404, "");
        default -> Answer.ok("x");
    });

    @AfterEach
    void stop() {
        rig.close();
        server.close();
    }

    @Test
    void everyCallIsTimedByItsOutcome() {
        HttpTransport transport = rig.transport().metrics(heard).build();

        value(transport.send(get("/"), TEXT));
        failure(transport.send(get("/no"), TEXT));

        assertThat(heard.texts)
                .containsExactly(
                        "camelcx.http.calls [vendor, Acme, operation, read, outcome, ok]",
                        "camelcx.http.calls [vendor, Acme, operation, read, outcome, 404]");
    }

    @Test
    void retriesAreCounted() {
        HttpTransport transport = rig.transport().metrics(heard).build();

        failure(transport.send(get("/busy"), TEXT));

        assertThat(heard.texts)
                .containsExactly(
                        "camelcx.http.retries [vendor, Acme, operation, read]",
                        "camelcx.http.retries [vendor, Acme, operation, read]",
                        "camelcx.http.calls [vendor, Acme, operation, read, outcome, 503]");
    }

    @Test
    void aMeterThatBreaksLeavesNoCallWithoutResult() {
        CxMetrics broken = new Heard() {
            @Override
            public void record(String name, Duration duration, String... tags) {
                throw new IllegalStateException("registry is closed");
            }
        };
        HttpTransport transport = rig.transport().metrics(broken).build();

        assertThat(transport.send(get("/"), TEXT)).isCompletedWithValue("x");
    }

    private ApiRequest get(String path) {
        return ApiRequest.get("read", server.uri(path)).build();
    }

    private static class Heard implements CxMetrics {

        final List<String> texts = new CopyOnWriteArrayList<>();

        @Override
        public void count(String name, double amount, String... tags) {
            texts.add(name + " " + List.of(tags));
        }

        @Override
        public void record(String name, Duration duration, String... tags) {
            texts.add(name + " " + List.of(tags));
        }

        @Override
        public Registration gauge(String name, Supplier<Number> value, String... tags) {
            return () -> {};
        }

        @Override
        public Registration total(String name, Supplier<Number> value, String... tags) {
            return () -> {};
        }
    }
}
