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
 * A hostile server by chance, immutable: says what may happen to which requests, and makes faults of that from a seed.
 * Equal seeds make equal faults, so that a failure can be repeated.
 *
 * <pre>{@code
 * Hostility hostility = Hostility.none()
 *         .on("GET", "/results-bucket/*", HostileKind.CUT, HostileKind.CODING)
 *         .on("POST", "/data-extraction/*", HostileKind.values());
 * HostilePlan plan = hostility.plan(42, 5);
 * plan.addTo(simulator.faults());
 * ... // then simulator.faults().strikes() tells which requests were struck
 * }</pre>
 */
public final class Hostility {
    private static final int MAX_SKIPPED = 4;
    private static final int MAX_TIMES = 3;

    private final List<Target> targets;

    /** Which requests are struck and how; everything and anything by default. */
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

    /** A server that does nothing bad yet. */
    public static Hostility none() {
        return new Hostility(List.of());
    }

    /** Also strikes requests with this method and path ({@code *} stands for any characters) in one of these ways. */
    public Hostility on(String method, String path, HostileKind... kinds) {
        return on(method, path, "", List.of(kinds));
    }

    /**
     * Also strikes requests whose body contains a text.
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

    /** So many faults of this seed. */
    public HostilePlan plan(long seed, int faults) {
        return new HostilePlan(
                seed,
                new SplittableRandom(seed).longs(faults).mapToObj(this::fault).toList());
    }

    /**
     * The one fault of this seed. A generator of tests that makes a list of such seeds can leave out those that a failure
     * does not need.
     *
     * @throws IllegalStateException when nothing may happen to any request
     */
    public Fault fault(long seed) {
        if (targets.isEmpty()) {
            throw new IllegalStateException("Nothing may happen to any request: on() says to which");
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
