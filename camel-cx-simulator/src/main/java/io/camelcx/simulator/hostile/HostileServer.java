// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.Faults;
import java.util.List;

/** Adds random faults over HTTP, as {@link Hostility} does in Java. */
public record HostileServer(Faults faults) {
    private static final int MAX_FAULTS = 1_000;

    @Control(value = "POST /hostility", list = "faults")
    List<Fault> add(
            @Control.Default("1") long seed,
            @Control.Default("10") int faults,
            @Control.Default("[{}]") List<Hostility.Target> targets) {
        if (faults < 1 || faults > MAX_FAULTS) {
            throw new IllegalArgumentException("faults is " + faults + ", allowed are 1 to " + MAX_FAULTS);
        }
        HostilePlan plan = new Hostility(targets).plan(seed, faults);
        plan.addTo(this.faults);
        return plan.faults();
    }
}
