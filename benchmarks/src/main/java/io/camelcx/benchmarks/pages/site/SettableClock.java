// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/** The system's clock until it is set; then it is constant until it is set again, so that days can be simulated in seconds. */
public final class SettableClock extends Clock {

    private volatile Optional<Instant> now = Optional.empty();

    /** Sets it. */
    public void set(Instant time) {
        now = Optional.of(time);
    }

    @Override
    public Instant instant() {
        return now.orElseGet(Instant::now);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("This clock supports UTC only");
    }
}
