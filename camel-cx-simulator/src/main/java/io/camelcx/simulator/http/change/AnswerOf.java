// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

/**
 * The newest answer to another request in place of this one's: status, headers and body. Answers count from the time
 * that the fault is added; while there is none, the service's own answer stays.
 *
 * @param path the other request's path, in which {@code *} stands for any characters
 */
public record AnswerOf(String path) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        return earlier.newest(path).orElse(answer);
    }
}
