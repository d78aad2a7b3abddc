// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import java.util.Locale;

/** Where a job stands. */
public enum JobState {
    /** The data is being prepared. */
    RUNNING,
    /** The file can be fetched. */
    SUCCEEDED,
    /** There will be no file. */
    FAILED,
    /** Somebody has stopped it. */
    CANCELLED,
    /** The file is gone: the vendor keeps it for 24 hours. */
    EXPIRED,
    /** The vendor uses a word that its text does not have. It may still become one of the others. */
    OTHER;

    /** Reads the vendor's word: SUCCESS is said as well as SUCCEEDED. */
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

    /** Whether it may still change. */
    public boolean isOpen() {
        return this == RUNNING || this == OTHER;
    }
}
