// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** What a user may do. */
public enum Role {
    /** Reads and writes everything, private pages included. */
    ADMIN,
    /** Reads and writes. */
    AUTHOR,
    /** Reads. */
    VIEWER,
    /** Reads where the site is open to the public. */
    ANONYMOUS;

    /** The operations as bits, an unsigned number of 64 of them. */
    public String mask() {
        return switch (this) {
            case ADMIN -> "18446744073709551615";
            case AUTHOR -> "114751";
            case VIEWER, ANONYMOUS -> "15";
        };
    }

    public boolean mayWrite() {
        return this == ADMIN || this == AUTHOR;
    }
}
