// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as a user runs it: a process of its own, set up by environment variables. */
class ProgramTest {

    private static final int SHORTEST_DEMO_SECONDS = 4;

    @TempDir
    private Path folder;

    private HubProcess hub;

    @AfterEach
    void end() {
        if (hub != null) {
            hub.close();
        }
    }

    @Test
    void aDemoEndsByItselfWithTheSumOfWhatItsRoutesDelivered() throws Exception {
        int seconds = SHORTEST_DEMO_SECONDS;
        runDemo(seconds);
        // How long it takes until every route has delivered depends on the machine.
        while (exitCode() != 0 && seconds < HangLimit.TIME.toSeconds()) {
            seconds *= 4;
            runDemo(seconds);
        }

        assertThat(exitCode()).as(output()).isZero();
        assertThat(output())
                .containsPattern("Camel CX hub: open http://localhost:\\d{2,}")
                .doesNotContain("http://localhost:8080")
                .containsPattern("agents +[\\d,]+ delivered +0 failed")
                .containsPattern("queues +[\\d,]+ delivered +0 failed")
                .containsPattern("work-items +[\\d,]+ delivered +0 failed")
                .containsPattern("work-item-states +[\\d,]+ delivered +0 failed")
                .containsPattern("messages-to-agents +[\\d,]+ delivered +0 failed")
                .containsPattern("messages-from-agents +[\\d,]+ delivered +0 failed")
                .containsPattern("messages-delivered +[\\d,]+ delivered +0 failed")
                .containsPattern("interactions +[\\d,]+ delivered +0 failed")
                .containsPattern("qm-workflows +[\\d,]+ delivered +0 failed")
                .containsPattern("secure-mails +[\\d,]+ delivered +0 failed")
                .containsPattern("callback-states +[\\d,]+ delivered +0 failed")
                .containsPattern("wait-times +[\\d,]+ delivered +0 failed")
                .containsPattern("contacts +[\\d,]+ delivered +0 failed")
                .containsPattern("knowledge +[\\d,]+ delivered +0 failed")
                .contains("Every route delivered.");
    }

    @Test
    void aDemoFailsWhenItsHostIsDown() throws Exception {
        run(Map.of(
                "HUB_PORT", "0",
                "DEMO_SECONDS", "1",
                "HUB_SIMULATOR", "false",
                "GENESYS_BASE_URL", "http://localhost:1",
                "GENESYS_API_KEY", "the-api-key",
                "GENESYS_CLIENT_ID", "the-client",
                "GENESYS_CLIENT_SECRET", "the-client-secret"));

        assertThat(exitCode()).as(output()).isEqualTo(1);
        assertThat(output())
                .contains("agents delivered nothing", "queues delivered nothing")
                .doesNotContain("the-api-key", "the-client-secret");
    }

    @Test
    void aWrongSettingIsReportedInOneSentence() throws Exception {
        run(Map.of("HUB_PORT", "0", "HUB_SIMULATOR", "maybe"));

        assertThat(exitCode()).isEqualTo(1);
        assertThat(output())
                .contains("Camel CX hub did not start: hub.simulator is 'maybe', but must be true or false.")
                .doesNotContain("\tat ");
    }

    @Test
    void aRouteThatCannotStartEndsTheProgramThoughTheSimulatorIsRunning() throws Exception {
        Files.writeString(folder.resolve("bad.yaml"), """
                - route:
                    from:
                      uri: nosuchcomponent:thing
                      steps:
                        - to: bean:page
                """);

        run(Map.of("HUB_PORT", "0", "HUB_ROUTES", "file:" + folder.resolve("bad.yaml")));

        assertThat(exitCode()).isEqualTo(1);
        assertThat(output()).contains("Camel CX hub did not start:", "nosuchcomponent");
    }

    @Test
    void aSignalEndsItQuicklyAndInOrder() throws Exception {
        // Camel's own limit would end a slow stop out of order.
        String limit = String.valueOf(HangLimit.TIME.toSeconds());
        run(Map.of("HUB_PORT", "0", "CAMEL_MAIN_SHUTDOWN_TIMEOUT", limit));
        await().until(() -> output().contains("Camel CX hub: open"));

        hub.interrupt();

        hub.awaitEnd();
        assertThat(output()).contains("shutdown in").doesNotContain("Forcing shutdown");
    }

    private void runDemo(int seconds) throws IOException {
        run(Map.of(
                "HUB_PORT", "0",
                "DEMO_SECONDS", String.valueOf(seconds),
                "WORK_ITEMS_POLL_DELAY", "100",
                "WORK_ITEMS_MIN_AGE", "0",
                "WORK_ITEMS_WATCH_DELAY", "200"));
    }

    private void run(Map<String, String> environment) throws IOException {
        hub = HubProcess.start(folder.resolve("hub.log"), "256m", environment);
    }

    private int exitCode() throws InterruptedException {
        return hub.awaitEnd();
    }

    private String output() throws IOException {
        return hub.output();
    }
}
