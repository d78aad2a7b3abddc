// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.state.StateFile;
import java.io.FileOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.jsse.KeyStoreParameters;

/**
 * The program of {@link ExportKillTest}, which runs until it is killed: it writes what exports consist of into the files {@code records}, {@code files} and
 * {@code entries} of a folder, or runs one export into {@code exported}.
 */
public final class KilledConsumer {

    static final String RECORDS = "records";
    static final String FILES = "files";
    static final String ENTRIES = "entries";
    static final String EXPORTED = "exported";
    static final String STATES = "states";
    static final String SPOOL = "spool";

    /** What it is started for. */
    enum Task {
        /** Consumes all exports, in three ways. */
        CONSUME,
        /** Consumes the files of exports one by one. */
        FILES,
        /** Exports the title {@code Night}. */
        EXPORT
    }

    private final Path folder;

    private KilledConsumer(Path folder) {
        this.folder = folder;
    }

    /** Takes the simulator's address, the resource of a key store, the folder, and a {@link Task}. */
    public static void main(String[] arguments) throws Exception {
        GenesysConnection connection = DemoConnection.to(URI.create(arguments[0]));
        connection.getRetry().setDelay(Duration.ofMillis(1));
        KeyStoreParameters keys = new KeyStoreParameters();
        keys.setResource(arguments[1]);
        keys.setPassword("secret");
        keys.setType("PKCS12");
        connection.setKeyStoreParameters(keys);
        new KilledConsumer(Path.of(arguments[2])).run(connection, Task.valueOf(arguments[3]));
    }

    private void run(GenesysConnection connection, Task task) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("genesys", connection);
        context.getStreamCachingStrategy()
                .setSpoolDirectory(folder.resolve(SPOOL).toFile());
        StateFile states = new StateFile();
        states.setFile(folder.resolve(STATES).toString());
        context.getRegistry().bind("states", states);
        context.addRoutes(task == Task.FILES ? files() : routes(task));
        context.start();
        if (task == Task.EXPORT) {
            Exchange exchange = context.createProducerTemplate()
                    .request("direct:export", message -> message.getMessage().setBody(ExportTest.JOB));
            if (exchange.getException() != null) {
                exchange.getException().printStackTrace();
                System.exit(1);
            }
        }
        Thread.currentThread().join();
    }

    private RouteBuilder routes(Task task) {
        return new RouteBuilder() {
            @Override
            public void configure() throws Exception {
                if (task == Task.EXPORT) {
                    from("direct:export")
                            .to("genesys-udm:jobs?title=Night&pollDelay=5ms&decrypt=true&output=records")
                            .split(body())
                            .streaming()
                            .process(each -> record(EXPORTED, each));
                    return;
                }
                from(uri("records", "decrypt=true&output=records"))
                        .split(body())
                        .streaming()
                        .process(each -> record(RECORDS, each));
                from(uri("entries", "decrypt=true&output=entries"))
                        .split(body())
                        .streaming()
                        .process(each -> append(
                                ENTRIES,
                                each,
                                each.getMessage().getHeader(GenesysUdmConstants.ENTRY),
                                each.getMessage().getBody(byte[].class).length));
                getContext().addRoutes(files());
            }
        };
    }

    private RouteBuilder files() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(uri("files", "exchangePer=file"))
                        .process(each -> append(
                                FILES,
                                each,
                                each.getMessage().getHeader(GenesysUdmConstants.FILE_NAME),
                                hash(each.getMessage().getBody(byte[].class))));
            }
        };
    }

    private static String uri(String name, String options) {
        return "genesys-udm:" + name + "?initialDelay=0&delay=5&stateRepository=#states&" + options;
    }

    /** The SHA-256 of bytes. */
    static String hash(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }

    private void record(String file, Exchange exchange) throws IOException {
        append(file, exchange, exchange.getMessage().getBody(Map.class).get("id"));
    }

    /** One write, which a kill does not cut. */
    private void append(String file, Exchange exchange, Object... words) throws IOException {
        StringBuilder line = new StringBuilder();
        line.append(exchange.getMessage().getHeader(GenesysUdmConstants.HISTORY_ID));
        for (Object word : words) {
            line.append('|').append(word);
        }
        Files.createDirectories(folder);
        try (FileOutputStream out = new FileOutputStream(folder.resolve(file).toFile(), true)) {
            out.write(line.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        }
    }
}
