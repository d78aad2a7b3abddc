// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import java.net.URI;

/** The program of each start: starts one contender, prints a {@link StartResult}, and ends at once. */
final class StartProgram {

    private StartProgram() {}

    /** Arguments: the name of a {@link Start}, and the address of the simulator. */
    public static void main(String[] arguments) {
        // Stopping is not measured, and a start that has failed leaves threads.
        Runtime.getRuntime().halt(exitCode(Start.valueOf(arguments[0]), URI.create(arguments[1])));
    }

    private static int exitCode(Start start, URI simulator) {
        try {
            start.start(simulator);
            System.out.println(StartResult.now());
            return 0;
        } catch (Exception failed) {
            failed.printStackTrace();
            return 1;
        }
    }
}
