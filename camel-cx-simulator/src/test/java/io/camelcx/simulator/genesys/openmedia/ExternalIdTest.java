// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.SimulatorSettings;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** External ids are chosen by clients; whatever they hold, the path {@code ext_{externalId}} finds them, decoded once. */
class ExternalIdTest {
    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));
    private static final String COLLECTION = "/nexus/v3/openmedia/workitems/interactions";

    private final SimulatorClient client = new SimulatorClient(SIMULATOR).header("x-api-key", "demo-api-key");
    private final OpenMediaApi api = SIMULATOR.genesys().openMedia();

    @AfterAll
    static void close() {
        SIMULATOR.close();
    }

    @BeforeEach
    void forgetAll() {
        api.clear();
    }

    static Stream<String> hardIds() {
        return Stream.of(
                "orders.csv:17",
                "with space",
                "a/b/c",
                "/",
                "//",
                "100%",
                "%25",
                "%2F",
                "a%20b",
                "a+b",
                "a#b",
                "a?b=c&d",
                "a;b=c",
                "..",
                "../../../../auth/v3/ping",
                "a/../b",
                "a/./b",
                "back\\slash",
                "Müller-Straße",
                "客户",
                "😀",
                "\"quoted\"",
                "ext_",
                "ext_17",
                "stop",
                "a/stop",
                "tab\tnewline\n",
                "ü".repeat(200),
                "客".repeat(1024));
    }

    private static String path(String externalId) {
        return COLLECTION + "/ext_"
                + URLEncoder.encode(externalId, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @ParameterizedTest
    @MethodSource("hardIds")
    void anExternalIdIsFoundInTheFormInWhichItWasGiven(String externalId) {
        api.create("workitems", externalId, Map.of("n", 1));

        Reply found = client.get(path(externalId));
        Reply updated = client.post(path(externalId) + "/update", "{\"data\":{\"changedProperties\":{\"n\":2}}}");
        Reply stopped = client.post(path(externalId) + "/stop", "{}");

        assertThat(found.status()).as(found.body()).isEqualTo(200);
        assertThat(found.json().at("/data/externalId").asText()).isEqualTo(externalId);
        assertThat(updated.json().at("/data/userData/n").asInt()).isEqualTo(2);
        assertThat(stopped.status()).isEqualTo(200);
        assertThat(api.find("workitems", externalId).map(Interaction::state))
                .isEqualTo(Optional.of(InteractionState.STOPPED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a+b", "a;b=c", "a=b,c:d@e", "it's-(fine)*!$&"})
    void charactersThatAPathMayHoldNeedNoEncoding(String externalId) {
        api.create("workitems", externalId, Map.of());

        assertThat(client.get(COLLECTION + "/ext_" + externalId).status()).isEqualTo(200);
    }

    @Test
    void whatWasEncodedTwiceIsNotFound() {
        api.create("workitems", "a b", Map.of());

        assertThat(client.get(COLLECTION + "/ext_a%2520b").status()).isEqualTo(404);
    }
}
