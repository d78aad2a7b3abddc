// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.error;

import java.util.concurrent.CompletionException;

/** What went wrong, without the wrapping that futures put around it on the way. */
public final class Cause {

    private Cause() {}

    /**
     * Unwraps a failure.
     *
     * @param failure what a future was completed with; may be null
     * @return its cause if it is a {@link CompletionException} that has one, else itself
     */
    public static Throwable of(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
