// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.function.Function;

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
        return of(text -> text, text -> text);
    }

    /** A codec of two functions. */
    static <T> StateCodec<T> of(Function<T, String> writer, Reader<T> reader) {
        return new StateCodec<>() {
            @Override
            public String write(T value) {
                return writer.apply(value);
            }

            @Override
            public T read(String text) throws Exception {
                return reader.read(text);
            }
        };
    }

    /**
     * Reads a value.
     *
     * @param <T> the value
     */
    @FunctionalInterface
    interface Reader<T> {

        T read(String text) throws Exception;
    }
}
