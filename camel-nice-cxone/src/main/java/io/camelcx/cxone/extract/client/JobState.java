// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import java.util.Locale;

/** The state of a job. */
public enum JobState {
    /** The vendor prepares the data. */
    RUNNING,
    /** The file can be downloaded. */
    SUCCEEDED,
    /** There will be no file. */
    FAILED,
    /** The job was stopped. */
    CANCELLED,
    /** The file is gone: the vendor keeps it for 24 hours. */
    EXPIRED,
    /** A word that is not in the vendor's text. The job may still reach another state. */
    OTHER;

    /** Reads the vendor's word, which may be SUCCESS instead of SUCCEEDED. */
    static JobState of(String word) {
        return switch (word.strip().toUpperCase(Locale.ROOT)) {
            case "RUNNING" -> RUNNING;
            case "SUCCEEDED", "SUCCESS" -> SUCCEEDED;
            case "FAILED" -> FAILED;
            case "CANCELLED", "CANCELED" -> CANCELLED;
            case "EXPIRED" -> EXPIRED;
            default -> OTHER;
        };
    }

    /** Whether the state may still change. */
    public boolean isOpen() {
        return this == RUNNING || this == OTHER;
    }
}
