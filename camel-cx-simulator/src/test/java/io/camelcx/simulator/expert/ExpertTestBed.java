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
package io.camelcx.simulator.expert;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.MovableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import java.util.function.UnaryOperator;

/** How the tests of CXone Expert set their simulators up. */
public final class ExpertTestBed {

    private ExpertTestBed() {}

    /** A simulator with the defaults, whose time moves by hand and begins on 2026-03-01 at ten. */
    public static CxSimulator start(MovableClock clock) {
        return start(clock, settings -> settings);
    }

    public static CxSimulator start(MovableClock clock, UnaryOperator<ExpertSettings> change) {
        return CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withClock(clock).withExpert(change));
    }
}
