// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import static io.camelcx.quarkus.deployment.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.quarkus.test.QuarkusDevModeTest;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DevModeTest {

    private static final Pattern CAMELS_THREAD = Pattern.compile("^Camel \\(.*\\) thread ");

    private static final List<String> OF_A_CONNECTION = List.of(
            "io.camelcx.genesys.GenesysConnection",
            "org.eclipse.jetty.client.HttpClient",
            "org.apache.hc.client5.http.impl.classic.InternalHttpClient");

    private static final Pattern LISTENING = Pattern.compile("Listening on: (http://localhost:\\d+)");

    private static final CxSimulator SIMULATOR =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    private static final String ROUTES = """
            - route:
                id: agents
                from:
                  uri: genesys-stats:agents
                  parameters:
                    objectType: Agent
                    objectIds: agent1
                    statistics: CallsHandled
                  steps:
                    - log: "${body}"
            """;

    @RegisterExtension
    static final QuarkusDevModeTest APPLICATION = new QuarkusDevModeTest()
            .withApplicationRoot(root -> root.addAsResource(new StringAsset(ROUTES), "routes/genesys.yaml")
                    .addAsResource(new StringAsset("""
                                    quarkus.http.port = 0
                                    camel.main.routes-include-pattern = classpath:routes/genesys.yaml
                                    camel.beans.genesys = #class:io.camelcx.genesys.GenesysConnection
                                    camel.beans.genesys.baseUrl = %s
                                    camel.beans.genesys.apiKey = demo-api-key
                                    camel.beans.genesys.clientId = demo-client
                                    camel.beans.genesys.clientSecret = demo-secret
                                    """.formatted(SIMULATOR.baseUrl())), "application.properties"))
            .setLogRecordPredicate(line -> LISTENING
                    .matcher(((ExtLogRecord) line).getFormattedMessage())
                    .find());

    @AfterAll
    static void stopSimulator() {
        SIMULATOR.close();
    }

    @Test
    void aChangedRouteFileLeavesNothingOfTheApplicationBefore() {
        awaitReadiness("agents");
        Map<String, Integer> objects = LiveObjects.counts(OF_A_CONNECTION);
        for (int change = 1; change <= 3; change++) {
            String route = "agents" + change;
            APPLICATION.modifyResourceFile(
                    "routes/genesys.yaml", text -> text.replaceFirst("id: agents\\d*", "id: " + route));
            awaitReadiness(route);
            assertThat(SIMULATOR.genesys().statistics().sessions())
                    .as("sessions")
                    .hasSize(1);
            assertThat(contextsWithThreads()).as("contexts with threads").hasSize(1);
        }
        await().untilAsserted(() -> LiveObjects.counts(OF_A_CONNECTION)
                .forEach((type, count) ->
                        assertThat(count).as(type).isPositive().isLessThanOrEqualTo(objects.get(type))));
    }

    private static void awaitReadiness(String route) {
        // A request that meets the restart fails.
        await().ignoreExceptions().untilAsserted(() -> assertThat(
                        Http.check(readiness()).at("/data/consumer:" + route).asText())
                .isEqualTo("UP"));
    }

    private static URI readiness() {
        return APPLICATION.getLogRecords().stream()
                .map(line -> LISTENING.matcher(((ExtLogRecord) line).getFormattedMessage()))
                .filter(Matcher::find)
                .map(address -> URI.create(address.group(1) + "/q/health/ready"))
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    private static Set<String> contextsWithThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> CAMELS_THREAD.matcher(thread.getName()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .collect(Collectors.toSet());
    }
}
