// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.io.IOException;
import java.io.OutputStream;
import java.util.OptionalLong;

/** What follows the head of an {@link Answer}. */
@FunctionalInterface
public interface AnswerBody {
    AnswerBody NONE = new Bytes(new byte[0]);

    /** Writes the whole body, piece by piece where it is long. */
    void writeTo(OutputStream out) throws IOException;

    /** The number of bytes; empty when it is known only at the end, so that the answer comes in chunks. */
    default OptionalLong length() {
        return OptionalLong.empty();
    }

    /** A body that is in memory. */
    record Bytes(byte[] bytes) implements AnswerBody {
        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        @Override
        public OptionalLong length() {
            return OptionalLong.of(bytes.length);
        }
    }
}
