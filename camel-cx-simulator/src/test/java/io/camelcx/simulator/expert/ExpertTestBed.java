// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import java.util.function.UnaryOperator;

/** How the tests of CXone Expert set their simulators up. */
public final class ExpertTestBed {

    private ExpertTestBed() {}

    /** A simulator with the defaults, whose time moves by hand and begins on 2026-03-01 at ten. */
    public static CxSimulator start(SettableClock clock) {
        return start(clock, settings -> settings);
    }

    public static CxSimulator start(SettableClock clock, UnaryOperator<ExpertSettings> change) {
        return CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withExpert(change));
    }
}
