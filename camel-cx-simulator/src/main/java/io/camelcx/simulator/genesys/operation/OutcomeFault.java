// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.operation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.camelcx.simulator.settings.Checks;
import java.time.Duration;

/**
 * How the outcomes of operations go wrong, immutable: each method returns a changed copy. It concerns the events for the
 * agent whose operation it is; other agents receive theirs.
 *
 * @param operation the operation's name, such as {@code makeCall}; {@code *} for all that have an outcome by event
 * @param kind what goes wrong
 * @param times how many operations it concerns
 * @param share the share of the operations that it concerns, from 0 to 1; the seed chooses them
 * @param delay how much later a {@code LATE} outcome comes, by the simulator's clock
 * @param errorCode the code of the {@code EventError}
 * @param errorMessage its message
 */
public record OutcomeFault(
        String operation, Kind kind, int times, double share, Duration delay, int errorCode, String errorMessage) {

    /** What goes wrong. */
    public enum Kind {
        /** The event is sent before the answer to the request. */
        EARLY,
        /** The event is sent later. */
        LATE,
        /** The operation is carried out, but its event is lost. */
        NEVER,
        /** The event is sent twice. */
        DOUBLED,
        /** The operation is not carried out; the {@code EventError} has its {@code operationId}, DN and connection id. */
        ERROR,
        /** The operation is not carried out, and the {@code EventError} has no ids. */
        ERROR_WITHOUT_IDS
    }

    public OutcomeFault {
        Checks.requireAtLeast(1, "times", times);
        Checks.requireNotNegative("delay", delay);
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share is " + share + ", it must be from 0 to 1");
        }
    }

    /** A fault that concerns every such operation until the faults are cleared. */
    public static OutcomeFault on(String operation, Kind kind) {
        return new OutcomeFault(operation, kind, Integer.MAX_VALUE, 1, Duration.ofSeconds(1), 1161, "Operation failed");
    }

    /** Reads a fault, whose missing fields have the values of {@link #on}. */
    @JsonCreator
    static OutcomeFault read(
            @JsonProperty("operation") String operation,
            @JsonProperty("kind") Kind kind,
            @JsonProperty("times") Integer times,
            @JsonProperty("share") Double share,
            @JsonProperty("delay") Duration delay,
            @JsonProperty("errorCode") Integer errorCode,
            @JsonProperty("errorMessage") String errorMessage) {
        if (kind == null) {
            throw new IllegalArgumentException("kind is missing");
        }
        OutcomeFault all = on(operation == null ? "*" : operation, kind);
        return new OutcomeFault(
                all.operation,
                kind,
                times == null ? all.times : times,
                share == null ? all.share : share,
                delay == null ? all.delay : delay,
                errorCode == null ? all.errorCode : errorCode,
                errorMessage == null ? all.errorMessage : errorMessage);
    }

    public OutcomeFault times(int count) {
        return new OutcomeFault(operation, kind, count, share, delay, errorCode, errorMessage);
    }

    /** Concerns this share of the operations alone. */
    public OutcomeFault share(double part) {
        return new OutcomeFault(operation, kind, times, part, delay, errorCode, errorMessage);
    }

    public OutcomeFault delay(Duration time) {
        return new OutcomeFault(operation, kind, times, share, time, errorCode, errorMessage);
    }

    /** The code and message of the {@code EventError}. */
    public OutcomeFault error(int code, String message) {
        return new OutcomeFault(operation, kind, times, share, delay, code, message);
    }

    /** Whether the operation is not carried out. */
    public boolean isError() {
        return kind == Kind.ERROR || kind == Kind.ERROR_WITHOUT_IDS;
    }

    boolean matches(ApiOperation candidate) {
        return operation.equals("*") ? candidate.isAsynchronous() : operation.equals(candidate.name());
    }
}
