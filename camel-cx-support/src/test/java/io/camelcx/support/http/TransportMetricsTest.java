// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.http.TestServer.Answer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.core.instrument.distribution.pause.PauseDetector;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an operator's dashboard learns of each call. */
class TransportMetricsTest {

    private final TransportRig rig = new TransportRig();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
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
        HttpTransport transport = rig.transport().metrics(registry).build();

        value(transport.send(get("/"), TEXT));
        value(transport.send(get("/"), TEXT));
        failure(transport.send(get("/no"), TEXT));

        assertThat(measured())
                .containsExactlyInAnyOrder(
                        "camelcx.http.calls operation=read,outcome=ok,vendor=Acme: 2",
                        "camelcx.http.calls operation=read,outcome=404,vendor=Acme: 1");
    }

    @Test
    void retriesAreCounted() {
        HttpTransport transport = rig.transport().metrics(registry).build();

        failure(transport.send(get("/busy"), TEXT));

        assertThat(measured())
                .containsExactlyInAnyOrder(
                        "camelcx.http.retries operation=read,vendor=Acme: 2",
                        "camelcx.http.calls operation=read,outcome=503,vendor=Acme: 1");
    }

    @Test
    void aRegistryThatIsAddedLaterMeasuresFromThenOn() {
        CompositeMeterRegistry composite = new CompositeMeterRegistry();
        HttpTransport transport = rig.transport().metrics(composite).build();
        value(transport.send(get("/"), TEXT));

        composite.add(registry);
        value(transport.send(get("/"), TEXT));

        assertThat(measured()).containsExactly("camelcx.http.calls operation=read,outcome=ok,vendor=Acme: 1");
    }

    @Test
    void aMeterThatBreaksLeavesNoCallWithoutResult() {
        MeterRegistry broken = new SimpleMeterRegistry() {
            @Override
            protected Timer newTimer(Meter.Id id, DistributionStatisticConfig config, PauseDetector detector) {
                throw new IllegalStateException("registry is closed");
            }
        };
        HttpTransport transport = rig.transport().metrics(broken).build();

        assertThat(transport.send(get("/"), TEXT)).isCompletedWithValue("x");
    }

    private ApiRequest get(String path) {
        return ApiRequest.get("read", server.uri(path)).build();
    }

    private List<String> measured() {
        return registry.getMeters().stream().map(TransportMetricsTest::text).toList();
    }

    private static String text(Meter meter) {
        String tags = meter.getId().getTags().stream()
                .map((Tag tag) -> tag.getKey() + "=" + tag.getValue())
                .collect(Collectors.joining(","));
        long count = (long) meter.measure().iterator().next().getValue();
        return meter.getId().getName() + " " + tags + ": " + count;
    }
}
