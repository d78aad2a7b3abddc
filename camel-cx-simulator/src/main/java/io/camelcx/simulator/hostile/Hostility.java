// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.random.SeededRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * Random faults of a hostile server, immutable: which kinds of faults may apply to which requests. The faults follow from a seed.
 * Equal seeds make equal faults, so that a failure can be repeated.
 *
 * <pre>{@code
 * Hostility hostility = Hostility.none()
 *         .on("GET", "/results-bucket/*", HostileKind.CUT, HostileKind.CODING)
 *         .on("POST", "/data-extraction/*", HostileKind.values());
 * HostilePlan plan = hostility.plan(42, 5);
 * plan.addTo(simulator.faults());
 * ... // then simulator.faults().applied() lists the requests to which faults were applied
 * }</pre>
 */
public final class Hostility {
    private static final int MAX_SKIPPED = 4;
    private static final int MAX_TIMES = 3;

    private final List<Target> targets;

    /** To which requests faults of which kinds may apply; by default all. */
    record Target(String method, String path, String bodyContains, List<HostileKind> kinds) {
        Target {
            method = Objects.requireNonNullElse(method, "*");
            path = Objects.requireNonNullElse(path, "*");
            bodyContains = Objects.requireNonNullElse(bodyContains, "");
            kinds = kinds == null || kinds.isEmpty() ? List.of(HostileKind.values()) : List.copyOf(kinds);
        }
    }

    Hostility(List<Target> targets) {
        this.targets = targets;
    }

    /** A server without faults yet. */
    public static Hostility none() {
        return new Hostility(List.of());
    }

    /** Also applies faults of these kinds to requests with this method and path ({@code *} stands for any characters). */
    public Hostility on(String method, String path, HostileKind... kinds) {
        return on(method, path, "", List.of(kinds));
    }

    /**
     * Also applies faults to requests whose body contains a text.
     *
     * @param bodyContains the text; empty for all requests
     */
    public Hostility on(String method, String path, String bodyContains, Collection<HostileKind> kinds) {
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException(
                    "kinds is empty, at least one of " + EnumSet.allOf(HostileKind.class) + " is needed");
        }
        List<Target> more = new ArrayList<>(targets);
        more.add(new Target(method, path, bodyContains, List.copyOf(kinds)));
        return new Hostility(List.copyOf(more));
    }

    /** This number of faults of this seed. */
    public HostilePlan plan(long seed, int faults) {
        return new HostilePlan(
                seed,
                new SplittableRandom(seed).longs(faults).mapToObj(this::fault).toList());
    }

    /**
     * The one fault of this seed. A generator of tests that makes a list of such seeds can leave out those that a failure
     * does not need.
     *
     * @throws IllegalStateException if there are no requests to which a fault may apply
     */
    public Fault fault(long seed) {
        if (targets.isEmpty()) {
            throw new IllegalStateException("There are no requests to which a fault may apply: add some by on()");
        }
        SeededRandom random = SeededRandom.of(seed);
        Target target = random.oneOf(targets);
        Fault fault = Fault.on(target.method(), target.path())
                .whenBodyContains(target.bodyContains())
                .after(random.between(0, random.between(0, MAX_SKIPPED)))
                .times(random.between(1, random.between(1, MAX_TIMES)));
        return random.oneOf(target.kinds()).apply(fault, random);
    }
}
