// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import io.camelcx.simulator.vendor.SimulatedVendor;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The runnable jar: starts a simulator, prints how to reach it, and runs until the process is ended. */
public final class SimulatorProgram {
    private static final int EXIT_FAILED = 1;
    private static final int EXIT_USAGE = 2;

    private SimulatorProgram() {}

    public static void main(String[] arguments) throws InterruptedException {
        // Before the first logger is made, and only here: a library does not configure its user's logging.
        if (System.getProperty("log4j2.configurationFile") == null) {
            System.setProperty("log4j2.configurationFile", "classpath:io/camelcx/simulator/program-log4j2.properties");
        }
        ProgramOptions options = ProgramOptions.parse(List.of(arguments));
        if (options instanceof ProgramOptions.Run run) {
            run(run.settings(), run.linger());
        } else if (options instanceof ProgramOptions.Refused refused) {
            System.err.println(refused.reason());
            System.err.println(ProgramOptions.USAGE);
            System.exit(EXIT_USAGE);
        } else {
            System.out.println(ProgramOptions.USAGE);
        }
    }

    private static void run(SimulatorSettings settings, Duration linger) throws InterruptedException {
        try {
            CxSimulator simulator = CxSimulator.start(settings);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(simulator, linger), "cx-simulator-shutdown"));
            simulator.vendors().forEach(SimulatorProgram::describe);
            System.out.println("camel-cx-simulator listening on " + simulator.baseUrl());
        } catch (IllegalStateException e) {
            System.err.println(e.getMessage());
            System.exit(EXIT_FAILED);
        }
        // The server's threads are daemons, so that a simulator that a test did not close keeps no process alive.
        new CountDownLatch(1).await();
    }

    private static void end(CxSimulator simulator, Duration linger) {
        try (simulator) {
            new CountDownLatch(1).await(linger.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void describe(SimulatedVendor vendor) {
        System.out.println(vendor.name());
        vendor.credentials().forEach((what, value) -> System.out.println("  " + what + ": " + value));
    }
}
