// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** How the tests of CXone set their simulators up. */
public final class CxoneTestBed {

    private CxoneTestBed() {}

    /** A simulator with the defaults, whose time moves by hand and begins on 2026-03-01. */
    public static CxSimulator start(SettableClock clock) {
        return start(clock, settings -> settings);
    }

    public static CxSimulator start(SettableClock clock, UnaryOperator<CxoneSettings> change) {
        return CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withCxone(change));
    }

    /** A simulator without a pace, whose jobs succeed at once. */
    public static CxSimulator startQuick(SettableClock clock) {
        return start(clock, CxoneTestBed::quick);
    }

    public static CxoneSettings quick(CxoneSettings settings) {
        return settings.withExtraction(
                extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO));
    }
}
