// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state;

import java.util.Optional;

/** What ends the right of a consumer to deliver: its state was claimed by a newer term. Any thread may call it. */
public interface StateFence {

    /**
     * Asks the repository.
     *
     * @throws StateFencedException if a newer term has claimed the state
     */
    void check();

    /** Why the state can no longer be used, as far as that was noticed; empty if it can. */
    Optional<StateFencedException> fenced();
}
