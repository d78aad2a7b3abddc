// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Faults that one seed has made, immutable. Its text says all of them.
 *
 * @param seed the seed
 * @param faults the faults, in the order in which they are to be added
 */
public record HostilePlan(long seed, List<Fault> faults) {

    public HostilePlan {
        faults = List.copyOf(faults);
    }

    /** Puts the faults in force. */
    public void addTo(Faults target) {
        faults.forEach(target::add);
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", "Seed " + seed + ":\n  ", ""));
    }
}
