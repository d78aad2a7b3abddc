// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import org.apache.camel.spi.StateRepository;

/**
 * A state repository that several processes share, and that lets only the newest of them write. Each run of a consumer is a <i>term</i>. A term claims each key
 * when it first uses it; from then on every older term that reads or writes the key is <i>fenced</i>: it receives a {@link StateFencedException}, and nothing is
 * changed. So a process that has lost its leadership, and does not know it yet, cannot overwrite the state of the new leader, however late its write is;
 * and the new leader never fails because of the old one.
 */
public interface FencedStateRepository extends StateRepository<String, String> {

    /** Begins a term. It is newer than all that have begun before, in whatever process. */
    StateAccess newTerm();

    /** Access for what several processes use at the same time, such as tokens: it claims nothing, is never fenced, and the last write counts. */
    StateAccess shared();
}
