// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import java.util.Optional;

/** The states of an interaction on its way to an agent. The vendor's text names no states; these are the simulator's. */
public enum InteractionState {
    QUEUED("Queued"),
    ROUTING("Routing"),
    ASSIGNED("Assigned"),
    IN_PROGRESS("InProgress"),
    /** Done by an agent. */
    COMPLETED("Completed"),
    /** Withdrawn by its submitter. */
    STOPPED("Stopped");

    private final String text;

    InteractionState(String text) {
        this.text = text;
    }

    /** The state's name in JSON. */
    public String text() {
        return text;
    }

    /** Whether the API still knows an interaction in this state. */
    public boolean isLive() {
        return this != COMPLETED && this != STOPPED;
    }

    /** What follows by itself; nothing after an end. */
    Optional<InteractionState> next() {
        return switch (this) {
            case QUEUED -> Optional.of(ROUTING);
            case ROUTING -> Optional.of(ASSIGNED);
            case ASSIGNED -> Optional.of(IN_PROGRESS);
            case IN_PROGRESS -> Optional.of(COMPLETED);
            case COMPLETED, STOPPED -> Optional.empty();
        };
    }
}
