// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.state.StateFile;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;

/**
 * The program of {@link CallbackKillTest}, which runs until it is killed: it books one callback and follows it, and writes the states into the file
 * {@code delivered} of a folder, and whether it has booked into the file {@code bookings}.
 */
public final class KilledCallbacks {

    static final String DELIVERED = "delivered";
    static final String BOOKINGS = "bookings";
    static final String STATES = "states";

    private final Path folder;

    private KilledCallbacks(Path folder) {
        this.folder = folder;
    }

    /** Takes the simulator's address, and the folder. */
    public static void main(String[] arguments) throws Exception {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(arguments[0]);
        connection.setApiKey("demo-api-key");
        new KilledCallbacks(Path.of(arguments[1])).run(connection);
    }

    private void run(GenesysConnection connection) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("genesys", connection);
        StateFile states = new StateFile();
        states.setFile(folder.resolve(STATES).toString());
        context.getRegistry().bind("states", states);
        File booked = folder.resolve("booked").toFile();
        context.getRegistry().bind("booked", FileIdempotentRepository.fileIdempotentRepository(booked));
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("genesys-engagement:support?initialDelay=0&delay=20&stateRepository=#states")
                        .process(exchange ->
                                write(DELIVERED, exchange.getMessage().getHeader(GenesysEngagementConstants.STATE)));
            }
        });
        context.start();
        Exchange booking = context.createProducerTemplate()
                .request("genesys-engagement:support?idempotentRepository=#booked", exchange -> exchange.getMessage()
                        .setBody(Map.of("phoneNumber", EngagementBed.PHONE)));
        boolean duplicate = booking.getMessage().getHeader(GenesysEngagementConstants.DUPLICATE, false, Boolean.class);
        write(BOOKINGS, booking.getException() != null ? booking.getException() : duplicate ? "duplicate" : "booked");
        Thread.currentThread().join();
    }

    /** One write, which a kill does not cut. */
    private void write(String file, Object line) throws IOException {
        Files.write(
                folder.resolve(file),
                (line + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
