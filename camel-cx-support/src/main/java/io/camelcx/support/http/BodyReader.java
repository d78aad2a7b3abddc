// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.InputStream;

/**
 * Turns the body of an answer into a value.
 *
 * @param <T> the value
 */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads the body.
     *
     * @param body need not be closed. What it throws must come out as it is, not wrapped by a parser: by it a call that may be tried again is
     *     told from one that may not
     * @throws UnacceptableAnswerException when the body is not what it should be
     * @throws IOException when it breaks off
     */
    T read(InputStream body) throws IOException;
}
