// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.startup;

import java.net.URI;

/** What is started in a JVM of its own. */
enum Start {
    EMPTY("Camel Main without routes", Producers::startEmpty),
    LOG("20 routes to `log:`", Producers::startLog),
    HTTP("20 routes to `camel-http`", Producers::startHttp),
    PRODUCERS("20 routes, one to each producer", Producers::start),
    CALLED("the same, and one call by each", Producers::startAndCall),
    HANDWRITTEN("handwritten: CometD client, `camel-http`, FastCSV", Handwritten::start),
    CONSUMERS("consumers: `genesys-stats`, `cxone-extract`", Consumers::start);

    private final String label;
    private final Program program;

    /** Starts something. */
    private interface Program {
        void start(URI simulator) throws Exception;
    }

    Start(String label, Program program) {
        this.label = label;
        this.program = program;
    }

    /** Its name in the report. */
    String label() {
        return label;
    }

    /** Whether it uses the components; if not, they are not on its class path. */
    boolean isOurs() {
        return this == PRODUCERS || this == CALLED || this == CONSUMERS;
    }

    /**
     * Starts it in this JVM, until it is ready.
     *
     * @param simulator the address of the simulator
     */
    void start(URI simulator) throws Exception {
        program.start(simulator);
    }
}
