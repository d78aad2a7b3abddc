// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.operation;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.random.SeededRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults of outcomes; the first one that concerns an operation is applied to it. Thread-safe. */
public final class OutcomeFaults {
    private final Guard guard = new Guard();
    private final List<Active> active = new ArrayList<>();
    private final SeededRandom random;

    private static final class Active {
        private final OutcomeFault fault;
        private int left;

        private Active(OutcomeFault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    /**
     * No faults.
     *
     * @param seed the seed of the choice of operations
     */
    public OutcomeFaults(long seed) {
        this.random = SeededRandom.of(seed, "outcomes", 0, 0);
    }

    public void add(OutcomeFault fault) {
        guard.run(() -> active.add(new Active(fault)));
    }

    public void clear() {
        guard.run(active::clear);
    }

    public List<OutcomeFault> list() {
        return guard.get(() -> active.stream().map(each -> each.fault).toList());
    }

    /** The fault that concerns this request to an operation, if any. */
    public Optional<OutcomeFault> next(ApiOperation operation) {
        return guard.get(() -> {
            for (Active each : active) {
                if (each.fault.matches(operation)
                        && (each.fault.share() == 1 || random.fraction() < each.fault.share())) {
                    each.left--;
                    active.removeIf(one -> one.left == 0);
                    return Optional.of(each.fault);
                }
            }
            return Optional.empty();
        });
    }
}
