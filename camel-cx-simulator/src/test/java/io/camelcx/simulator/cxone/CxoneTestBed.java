/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.simulator.cxone;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.MovableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import java.time.Duration;
import java.util.function.UnaryOperator;

/** How the tests of CXone set their simulators up. */
public final class CxoneTestBed {

    private CxoneTestBed() {}

    /** A simulator with the defaults, whose time moves by hand and begins on 2026-03-01. */
    public static CxSimulator start(MovableClock clock) {
        return start(clock, settings -> settings);
    }

    public static CxSimulator start(MovableClock clock, UnaryOperator<CxoneSettings> change) {
        return CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withCxone(change));
    }

    /** A simulator without a pace, whose jobs succeed at once. */
    public static CxSimulator startQuick(MovableClock clock) {
        return start(clock, CxoneTestBed::quick);
    }

    public static CxoneSettings quick(CxoneSettings settings) {
        return settings.withExtraction(
                extraction -> extraction.withPace(Duration.ZERO).withRunTime(Duration.ZERO));
    }
}
