// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Many agents at the same time. */
class CrowdTest {
    private static final int PAIRS = 5;
    private static final int CALLS = 10;

    @AutoClose
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false));

    @Test
    void everyOutcomeReachesItsAgentOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(PAIRS);
        List<Future<Void>> pairs = new ArrayList<>();
        for (int pair = 0; pair < PAIRS; pair++) {
            int caller = 2 * pair + 1;
            pairs.add(threads.submit((Callable<Void>) () -> call(caller, caller + 1)));
        }
        for (Future<Void> pair : pairs) {
            pair.get();
        }
        threads.shutdown();

        assertThat(simulator.genesys().workspace().calls()).isEmpty();
    }

    private Void call(int from, int to) throws Exception {
        try (AgentClient caller = AgentClient.activated(simulator, "agent" + from);
                AgentClient called = AgentClient.activated(simulator, "agent" + to)) {
            for (int i = 0; i < CALLS; i++) {
                caller.forget();
                called.forget();
                caller.post("/voice/make-call", """
                        {"operationId":"call-%d","data":{"destination":"%d"}}""".formatted(i, 5000 + to));
                String id = called.awaitCall("Ringing").path("id").asText();
                called.post("/voice/calls/" + id + "/answer", "{\"operationId\":\"answer-" + i + "\"}");
                caller.awaitCall("Established");
                called.post("/voice/calls/" + id + "/release", "{\"operationId\":\"release-" + i + "\"}");
                caller.awaitCall("Released");
                called.awaitCall("Released");
                AgentClient.soon().until(() -> called.events("CallStateChanged").size() == 3);
                assertThat(caller.events("CallStateChanged"))
                        .extracting(event -> event.at("/call/state").asText())
                        .containsExactly("Dialing", "Established", "Released");
                assertThat(called.events("CallStateChanged"))
                        .extracting(event -> event.path("operationId").asText())
                        .containsExactly("", "answer-" + i, "release-" + i);
            }
        }
        return null;
    }
}
