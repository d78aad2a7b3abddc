// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http.change;

import java.util.List;

/**
 * Another document in place of the service's, with its content type; the status and the other headers stay.
 *
 * @param document which one
 * @param disguised whether the service's own content type stays
 */
public record DocumentReplacement(WrongDocument document, boolean disguised) implements AnswerChange {

    @Override
    public HeldAnswer apply(HeldAnswer answer, EarlierAnswers earlier) {
        HeldAnswer changed = answer.withBody(document.bytes());
        return disguised ? changed : changed.withHeader("Content-Type", List.of(document.contentType()));
    }
}
