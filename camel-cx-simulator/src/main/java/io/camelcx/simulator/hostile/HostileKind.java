// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.random.SeededRandom;

/** What a hostile server does to its answers. */
public enum HostileKind {
    /** Another status, before the service has done its work or after it, with its own body or another. */
    STATUS(Refusals::status),
    /** A document that is not the service's, such as a page of a proxy, and status 200. */
    DOCUMENT(Documents::wrong),
    /** The service's answer in a content coding, with a right label, a wrong one or none; also damaged ones. */
    CODING(Codings::coded),
    /** The service's answer in another charset, with byte order marks or without. */
    CHARSET(Codings::recoded),
    /** The connection ends in the middle of an answer that has promised more. */
    CUT(Cuts::broken),
    /** The answer is shorter than it was, and its head does not show that. Only its syntax may. */
    SHORT(Cuts::shortened),
    /** Headers that are missing, doubled, blank or misspelled around the service's own answer. */
    HEADERS(Headers::noise),
    /** The server's clock is wrong, or shows no time at all. */
    CLOCK(Headers::clock),
    /** The answer to another request. */
    FOREIGN(Documents::foreign),
    /** The body several times in a row. */
    REPEATED(Documents::repeated),
    /** The elements of a JSON array doubled or in another order. */
    MESSAGES(Documents::reordered),
    /** The connection ends without an answer, before the service has done its work or after it. */
    LOST(Cuts::lost),
    /** An answer that is some milliseconds late, or sent in pieces. */
    LATE(Cuts::late);

    private final Effect effect;

    HostileKind(Effect effect) {
        this.effect = effect;
    }

    /** Adds an effect of this kind to the fault. */
    Fault apply(Fault fault, SeededRandom random) {
        return effect.apply(fault, random);
    }

    /** Adds one of the effects of a kind to a fault without an effect. */
    @FunctionalInterface
    interface Effect {
        Fault apply(Fault fault, SeededRandom random);
    }
}
