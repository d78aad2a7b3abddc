/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.AnswerOf;
import io.camelcx.simulator.http.change.BodyRepetition;
import io.camelcx.simulator.http.change.DocumentReplacement;
import io.camelcx.simulator.http.change.MessageOrder;
import io.camelcx.simulator.http.change.WrongDocument;

/** Bodies that are another one's, or the right one in a wrong way. */
final class Documents {

    private Documents() {}

    static Fault wrong(Fault fault, Chance chance) {
        WrongDocument document = chance.of(WrongDocument.values());
        if (chance.coin()) {
            return fault.changing(new DocumentReplacement(document, chance.coin()));
        }
        return fault.status(200).header("Content-Type", document.contentType()).body(document.bytes());
    }

    /** The answer that the same path had before. */
    static Fault foreign(Fault fault, Chance chance) {
        return fault.changing(new AnswerOf(fault.path()));
    }

    static Fault repeated(Fault fault, Chance chance) {
        return fault.changing(new BodyRepetition(chance.number(2, 3)));
    }

    static Fault reordered(Fault fault, Chance chance) {
        return fault.changing(new MessageOrder(chance.of(MessageOrder.Order.values())));
    }
}
