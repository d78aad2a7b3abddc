// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.benchmarks.server.CpuTime;
import io.camelcx.genesys.GenesysConnection;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;

/** The program of the receiving JVM: a Camel context with the routes of all {@link Receiver}s at the HTTP server of Camel Main. */
public final class ReceiverServer {

    /** As long as the component's. */
    private static final String RESPONSE = "{\"messageId\":\"1613474500000-0\"}";

    private final LongAdder received = new LongAdder();

    private ReceiverServer() {}

    /** Starts the server; takes no arguments. */
    public static void main(String[] args) throws Exception {
        new ReceiverServer().run();
    }

    private void run() throws Exception {
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindHost("localhost");
        configuration.setBindPort(0);
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl("http://localhost:1");
        connection.setApiKey(Channel.API_KEY);
        connection.setChannelSecrets(Map.of(Channel.ID, Channel.SECRET));
        try (DefaultCamelContext context = new DefaultCamelContext()) {
            context.getRegistry().bind("genesys", connection);
            context.addService(server, true, true);
            context.addRoutes(routes());
            context.start();
            System.out.println("http://localhost:" + server.getPort());
            serveCommands();
        }
    }

    private RouteBuilder routes() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("platform-http:" + Receiver.BARE.path() + "?httpMethodRestrict=POST")
                        .process(ReceiverServer.this::read);
                from("genesys-messaging:" + Channel.ID).process(exchange -> received.increment());
            }
        };
    }

    private void read(Exchange exchange) {
        Message message = exchange.getMessage();
        if (message.getBody(byte[].class).length == 0) {
            throw new IllegalStateException("The body is empty");
        }
        received.increment();
        message.removeHeaders("*");
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        message.setBody(RESPONSE);
    }

    private void serveCommands() throws Exception {
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println(
                    switch (line) {
                        case "cpu" -> CpuTime.nanos();
                        case "received" -> received.sum();
                        default -> throw new IllegalArgumentException("Unknown command: " + line);
                    });
        }
    }
}
