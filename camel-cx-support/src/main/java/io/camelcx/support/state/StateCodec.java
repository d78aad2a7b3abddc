// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

/**
 * Writes a value as text and reads it.
 *
 * @param <T> the value
 */
public interface StateCodec<T> {

    /** The text of a value. */
    String write(T value);

    /**
     * The value of a text.
     *
     * @throws Exception if the text was not written by {@link #write}
     */
    T read(String text) throws Exception;

    /** Text as it is. */
    static StateCodec<String> text() {
        return new StateCodec<>() {
            @Override
            public String write(String value) {
                return value;
            }

            @Override
            public String read(String text) {
                return text;
            }
        };
    }
}
