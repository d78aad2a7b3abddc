// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.contactcentre;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.test.CxSimulatorExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application, started as a user starts it: {@code java -jar}, with its settings in the environment. */
class PackagedApplicationIT {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    @TempDir
    Path folder;

    @Test
    void runsUntilItIsEnded() throws Exception {
        Path log = folder.resolve("log");
        Process application = start(log);
        try {
            await().untilAsserted(() -> {
                assertThat(application.isAlive()).as(() -> read(log)).isTrue();
                assertThat(read(log))
                        .containsPattern(" agents +: .*CurrentAgentState")
                        .containsPattern(" workItems +: .*contact-centre-started")
                        .containsPattern(" evaluations +: ")
                        .containsPattern(" pages +: ");
            });
            assertThat(read(log)).doesNotContain("demo-secret", "demo-channel-secret", "demo-access-secret", "demo-server-secret");
            application.destroy();
            await().until(() -> !application.isAlive());
            assertThat(SIMULATOR.simulator().genesys().statistics().sessions()).isEmpty();
        } finally {
            application.destroyForcibly();
        }
    }

    private static Process start(Path log) throws IOException {
        String url = SIMULATOR.baseUrl().toString();
        ProcessBuilder command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("application"),
                        "--server.port=0")
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        command.environment()
                .putAll(Map.of(
                        "CAMELCX_GENESYS_BASEURL", url,
                        "CAMELCX_GENESYS_APIKEY", "demo-api-key",
                        "CAMELCX_GENESYS_CLIENTID", "demo-client",
                        "CAMELCX_GENESYS_CLIENTSECRET", "demo-secret",
                        "CAMELCX_CXONE_BASEURL", url,
                        "CAMELCX_CXONE_ACCESSKEY", "demo-access-key",
                        "CAMELCX_CXONE_SECRETKEY", "demo-access-secret",
                        "CAMELCX_EXPERT_SITEURL", url,
                        "CAMELCX_EXPERT_APIKEY", "demo-server-key",
                        "CAMELCX_EXPERT_SECRETKEY", "demo-server-secret"));
        command.environment().put("CAMELCX_GENESYS_CHANNELSECRETS_0123456789", "demo-channel-secret");
        return command.start();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
