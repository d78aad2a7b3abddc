// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Converts the body of a response to a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads the body.
     *
     * @param body need not be closed. Its exceptions must be thrown unwrapped: they determine whether the call may be retried
     * @throws UnacceptableAnswerException if the body has other content than expected
     * @throws IOException if it is truncated
     */
    T read(InputStream body) throws IOException;
}
