// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes that a context loads, in a JVM of its own: what only consumers or only calls need costs a start nothing. */
class ProducersAloneTest {

    private static final List<String> PRODUCERS = List.of(
            "genesys-api:workspace/v3/version",
            "genesys-auth:login",
            "genesys-engagement:support?operation=openFor",
            "genesys-messaging:0123456789",
            "genesys-openmedia:service",
            "genesys-provisioning:users",
            "genesys-securemail:box",
            "genesys-stats:agents",
            "genesys-udm:exports",
            "genesys-workspace:desk");

    @TempDir
    Path folder;

    @Test
    void producersLoadNoClassOfCometdOrJettyAndMakeNoHttpClient() throws Exception {
        assertThat(loadedBy("producers"))
                .contains("io.camelcx.genesys.workspace.GenesysWorkspaceEndpoint")
                .noneMatch(name -> name.startsWith("org.cometd.") || name.startsWith("org.eclipse.jetty."))
                .noneMatch(name -> name.startsWith("org.apache.hc.client5.http.impl."))
                .noneMatch(name -> name.startsWith("sun.security.ssl.SSLContextImpl"));
    }

    @Test
    void aConsumerOfNotificationsLoadsThem() throws Exception {
        assertThat(loadedBy("consumer"))
                .contains("org.cometd.client.BayeuxClient", "org.eclipse.jetty.client.HttpClient");
    }

    private List<String> loadedBy(String what) throws IOException, InterruptedException {
        Path log = folder.resolve("classes.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xlog:class+load:file=" + log,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Started.class.getName(),
                        what)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        try {
            assertThat(process.waitFor())
                    .describedAs(Files.readString(folder.resolve("output.txt")))
                    .isZero();
        } finally {
            process.destroy();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: "))
                    .map(line -> line.substring(0, line.indexOf(" source: ")))
                    .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                    .toList();
        }
    }

    /** The program of the other JVM. */
    static final class Started {

        private Started() {}

        public static void main(String[] arguments) throws Exception {
            CamelContext context = new DefaultCamelContext();
            context.getRegistry().bind("genesys", connection());
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    if (arguments[0].equals("consumer")) {
                        from("genesys-stats:agents?objectType=Agent&objectIds=kim&statistics=CurrentAgentState")
                                .to("log:values");
                    } else {
                        PRODUCERS.forEach(
                                uri -> from("direct:" + PRODUCERS.indexOf(uri)).to(uri));
                    }
                }
            });
            context.start();
            context.stop();
        }

        /** Nothing listens there. */
        private static GenesysConnection connection() {
            GenesysConnection connection = new GenesysConnection();
            connection.setBaseUrl("http://localhost:9");
            connection.setApiKey("key");
            connection.setClientId("client");
            connection.setClientSecret("secret");
            connection.setContactCenterId("centre");
            connection.setChannelSecrets(Map.of("0123456789", "channel-secret"));
            return connection;
        }
    }
}
