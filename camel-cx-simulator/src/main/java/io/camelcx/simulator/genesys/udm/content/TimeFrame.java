// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A range of time.
 *
 * @param from the first instant; empty if open
 * @param to the instant after the last one; empty if open
 */
public record TimeFrame(Optional<Instant> from, Optional<Instant> to) {
    public static final TimeFrame ALL = new TimeFrame(Optional.empty(), Optional.empty());

    public boolean contains(Instant time) {
        return from.filter(time::isBefore).isEmpty()
                && to.filter(end -> !time.isBefore(end)).isEmpty();
    }
}
