// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.examples.jbang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.test.CxSimulatorExtension;
import io.camelcx.test.HangLimit;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The CLI finds the components and kamelets by {@code --dep} alone, and runs the file against the simulator. */
class AgentsTest {

    @RegisterExtension
    static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();

    private static final String VERSION = System.getProperty("project.version");
    private static final List<String> MODULES = List.of(
            "camel-cx-bom",
            "camel-cx-support",
            "camel-genesys",
            "camel-nice-cxone",
            "camel-mindtouch",
            "camel-cx-kamelets");

    @TempDir
    Path folder;

    @Test
    void theFileRunsWithOneDependency(CxSimulator simulator) throws Exception {
        Path output = folder.resolve("output.txt");
        Process camel = start(simulator, output, "agents.yaml", "--max-messages=2");
        try {
            assertThat(camel.waitFor(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } finally {
            camel.destroyForcibly();
        }
        assertThat(Files.readString(output))
                .contains("agent: {\"name\":\"CurrentAgentState\"")
                .contains("queue: {\"name\":\"CurrentNumberWaiting\"")
                .doesNotContain("demo-secret");
    }

    @Test
    void aWebhookArrivesAtTheServerOfTheCli(CxSimulator simulator) throws Exception {
        Path output = folder.resolve("output.txt");
        int port = freePort();
        Process camel = start(
                simulator,
                output,
                "messages.yaml",
                "--max-messages=1",
                "--prop=camel.server.enabled=true",
                "--prop=camel.server.port=" + port);
        try {
            await().atMost(HangLimit.TIME).until(() -> Files.readString(output).contains("Started messages"));
            URI webhook = URI.create("http://localhost:" + port + "/genesys-messaging/0123456789");
            simulator.genesys().webhooks().registerMessages("0123456789", webhook);
            String id = simulator
                    .genesys()
                    .messaging()
                    .write("0123456789", "16504661149", "On its way")
                    .id();
            assertThat(simulator.genesys().webhooks().await(id, HangLimit.TIME).status())
                    .contains(200);
        } finally {
            camel.destroyForcibly();
        }
        assertThat(Files.readString(output)).contains("message: {\"channel\"").doesNotContain("demo-channel-secret");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Process start(CxSimulator simulator, Path output, String file, String... options) throws IOException {
        ProcessBuilder camel = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                // A local repository of its own, so that nothing of this build stays in the user's.
                "-Dmaven.repo.local=" + folder.resolve("local"),
                "-cp",
                classPathOfTheCli(),
                CamelCli.class.getName(),
                "run",
                Path.of(file).toAbsolutePath().toString(),
                "--dep=mvn:io.camelcx:camel-cx-kamelets:" + VERSION,
                "--kamelets-version=" + System.getProperty("camel-kamelets.version"),
                "--repos=" + repository().toUri(),
                "--maven-settings=" + settings(),
                "--logging-color=false");
        camel.command().addAll(List.of(options));
        camel.environment().put("GENESYS_BASEURL", simulator.baseUrl().toString());
        camel.environment().put("GENESYS_APIKEY", "demo-api-key");
        camel.environment().put("GENESYS_CLIENTID", "demo-client");
        camel.environment().put("GENESYS_CLIENTSECRET", "demo-secret");
        camel.environment().put("GENESYS_CONTACTCENTERID", "0ff723ff-6c6f-44e0-9ce3-ce579337eadd");
        camel.environment().put("GENESYS_CHANNELSECRET", "demo-channel-secret");
        return camel.directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    /** Without this project's modules, which the CLI has to find itself. */
    private static String classPathOfTheCli() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> MODULES.stream().noneMatch(module -> entry.contains(File.separator + module)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** The modules of this build, as a repository. */
    private Path repository() throws IOException {
        Path root = Path.of("../..");
        publish(root, "camel-cx");
        for (String module : MODULES) {
            publish(root.resolve(module), module);
        }
        return folder.resolve("built");
    }

    private void publish(Path module, String artifact) throws IOException {
        String name = artifact + "-" + VERSION;
        Path target = Files.createDirectories(
                folder.resolve("built/io/camelcx").resolve(artifact).resolve(VERSION));
        Files.copy(module.resolve("pom.xml"), target.resolve(name + ".pom"));
        Path jar = module.resolve("target").resolve(name + ".jar");
        if (Files.exists(jar)) {
            Files.copy(jar, target.resolve(name + ".jar"));
        }
    }

    /** Everything else comes from the local repository of this build. */
    private Path settings() throws IOException {
        String url = Path.of(System.getProperty("local.repository")).toUri().toString();
        return Files.writeString(
                folder.resolve("settings.xml"),
                "<settings><mirrors><mirror><id>build</id><mirrorOf>central</mirrorOf><url>" + url
                        + "</url></mirror></mirrors></settings>");
    }
}
