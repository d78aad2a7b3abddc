// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

/** The response to each message that is sent. */
public final class SentAnswer {

    static final String ID = "1613473893265-0";

    /** As in the vendor's sample. */
    public static final String JSON = "{\"status\":{\"code\":0},\"data\":{\"ids\":[\"" + ID + "\"]}}";

    private SentAnswer() {}
}
