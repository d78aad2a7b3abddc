// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

/** The two forms of {@code Retry-After} of RFC 9110. */
public enum RetryAfterForm {
    /** Seconds. */
    SECONDS,
    /** A date of HTTP. */
    DATE,
    /** Seconds and a date in turns. */
    ALTERNATING
}
