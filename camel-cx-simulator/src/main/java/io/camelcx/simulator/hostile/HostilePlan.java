// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The faults of one seed, immutable. Its text lists all of them.
 *
 * @param seed the seed
 * @param faults the faults, in the order in which they are to be added
 */
public record HostilePlan(long seed, List<Fault> faults) {

    public HostilePlan {
        faults = List.copyOf(faults);
    }

    /** Adds the faults. */
    public void addTo(Faults target) {
        faults.forEach(target::add);
    }

    @Override
    public String toString() {
        return faults.stream().map(Fault::toString).collect(Collectors.joining("\n  ", "Seed " + seed + ":\n  ", ""));
    }
}
