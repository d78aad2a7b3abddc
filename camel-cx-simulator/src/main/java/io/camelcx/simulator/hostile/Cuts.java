// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.hostile;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.change.BodyCut;
import io.camelcx.simulator.http.change.Compression;
import io.camelcx.simulator.http.change.Framing;
import io.camelcx.simulator.http.change.FramingChange;
import java.time.Duration;

/** Answers that end too early, come late or never. */
final class Cuts {

    private Cuts() {}

    static Fault broken(Fault fault, Chance chance) {
        Fault framed =
                switch (chance.number(0, 3)) {
                    case 0 -> fault.changing(new FramingChange(Framing.CHUNKED));
                    case 1 -> fault.changing(Compression.gzip(chance.number(1, 3)));
                    case 2 -> fault.changing(new FramingChange(Framing.LENGTH));
                    default -> fault;
                };
        return chance.coin() ? framed.truncatedBody(chance.bytes()) : framed.truncatedByReset(chance.bytes());
    }

    static Fault shortened(Fault fault, Chance chance) {
        return fault.changing(new BodyCut(chance.bytes()), new FramingChange(chance.of(Framing.values())));
    }

    static Fault lost(Fault fault, Chance chance) {
        return chance.coin() ? fault.afterHandling().connectionReset() : fault.connectionReset();
    }

    static Fault late(Fault fault, Chance chance) {
        return switch (chance.number(0, 2)) {
            case 0 -> fault.delay(Duration.ofMillis(chance.number(1, 20)));
            case 1 -> fault.afterHandling().delay(Duration.ofMillis(chance.number(1, 20)));
            default -> fault.slowDrip(Math.max(64, chance.bytes()), Duration.ofMillis(1));
        };
    }
}
