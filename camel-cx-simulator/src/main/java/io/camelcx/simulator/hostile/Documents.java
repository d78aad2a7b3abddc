// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.AnswerOf;
import io.camelcx.simulator.http.change.BodyRepetition;
import io.camelcx.simulator.http.change.DocumentReplacement;
import io.camelcx.simulator.http.change.MessageOrder;
import io.camelcx.simulator.http.change.WrongDocument;
import io.camelcx.simulator.random.SeededRandom;

/** Bodies of other answers, repeated or reordered bodies. */
final class Documents {

    private Documents() {}

    static Fault wrong(Fault fault, SeededRandom random) {
        WrongDocument document = random.oneOf(WrongDocument.values());
        if (random.coin()) {
            return fault.changing(new DocumentReplacement(document, random.coin()));
        }
        return fault.status(200).header("Content-Type", document.contentType()).body(document.bytes());
    }

    /** The answer that the same path had before. */
    static Fault foreign(Fault fault, SeededRandom random) {
        return fault.changing(new AnswerOf(fault.path()));
    }

    static Fault repeated(Fault fault, SeededRandom random) {
        return fault.changing(new BodyRepetition(random.between(2, 3)));
    }

    static Fault reordered(Fault fault, SeededRandom random) {
        return fault.changing(new MessageOrder(random.oneOf(MessageOrder.Order.values())));
    }
}
