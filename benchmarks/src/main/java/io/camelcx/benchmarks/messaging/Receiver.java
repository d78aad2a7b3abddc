// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

/** The routes that receive webhooks. */
enum Receiver {
    /** The opponent. */
    BARE("bare platform-http route that reads the body", "/bare"),
    /** The component. */
    COMPONENT("genesys-messaging", "/genesys-messaging/" + Channel.ID);

    private final String label;
    private final String path;

    Receiver(String label, String path) {
        this.label = label;
        this.path = path;
    }

    /** Its name in reports. */
    String label() {
        return label;
    }

    /** Where it listens. */
    String path() {
        return path;
    }
}
