// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.BodyCut;
import io.camelcx.simulator.http.change.Compression;
import io.camelcx.simulator.http.change.Framing;
import io.camelcx.simulator.http.change.FramingChange;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Duration;

/** Answers that are truncated, late or lost. */
final class Cuts {

    private Cuts() {}

    static Fault broken(Fault fault, SeededRandom random) {
        Fault framed =
                switch (random.between(0, 3)) {
                    case 0 -> fault.changing(new FramingChange(Framing.CHUNKED));
                    case 1 -> fault.changing(Compression.gzip(random.between(1, 3)));
                    case 2 -> fault.changing(new FramingChange(Framing.LENGTH));
                    default -> fault;
                };
        return random.coin() ? framed.truncatedBody(random.bytes()) : framed.truncatedByReset(random.bytes());
    }

    static Fault shortened(Fault fault, SeededRandom random) {
        return fault.changing(new BodyCut(random.bytes()), new FramingChange(random.oneOf(Framing.values())));
    }

    static Fault lost(Fault fault, SeededRandom random) {
        return random.coin() ? fault.afterHandling().connectionReset() : fault.connectionReset();
    }

    static Fault late(Fault fault, SeededRandom random) {
        return switch (random.between(0, 2)) {
            case 0 -> fault.delay(Duration.ofMillis(random.between(1, 20)));
            case 1 -> fault.afterHandling().delay(Duration.ofMillis(random.between(1, 20)));
            default -> fault.slowDrip(Math.max(64, random.bytes()), Duration.ofMillis(1));
        };
    }
}
