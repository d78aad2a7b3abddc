// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

/** What a move, a copy, a deletion or a replacement of tags is answered with. */
public enum WriteAnswer {
    /** A document of what was done. */
    DOCUMENT,
    /** 200 without a body. */
    EMPTY,
    /** 204. */
    NO_CONTENT
}
