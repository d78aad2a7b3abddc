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
package io.camelcx.simulator;

import io.camelcx.simulator.genesys.settings.GenesysSettings;
import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * How a simulator is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param host the address to which the server binds
 * @param port the port; 0 chooses a free one, which stays the same over restarts
 * @param seed the source of all chance: equal seeds and clocks give equal contact centres
 * @param live whether the contact centre moves with the clock; otherwise it moves only by hand
 * @param clock the time for tokens, timestamps and the contact centre
 * @param journal whether requests are recorded from the start
 * @param genesys the Genesys services
 */
public record SimulatorSettings(
        String host, int port, long seed, boolean live, Clock clock, boolean journal, GenesysSettings genesys) {

    public SimulatorSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port is " + port + ", allowed are 0 to 65535");
        }
    }

    /** A free port of the loopback interface, seed 1, a live contact centre, the system's clock, the journal on. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings("localhost", 0, 1, true, Clock.systemUTC(), true, GenesysSettings.defaults());
    }

    public SimulatorSettings withHost(String address) {
        return new SimulatorSettings(address, port, seed, live, clock, journal, genesys);
    }

    public SimulatorSettings withPort(int number) {
        return new SimulatorSettings(host, number, seed, live, clock, journal, genesys);
    }

    public SimulatorSettings withSeed(long value) {
        return new SimulatorSettings(host, port, value, live, clock, journal, genesys);
    }

    public SimulatorSettings withLive(boolean moving) {
        return new SimulatorSettings(host, port, seed, moving, clock, journal, genesys);
    }

    public SimulatorSettings withClock(Clock time) {
        return new SimulatorSettings(host, port, seed, live, time, journal, genesys);
    }

    public SimulatorSettings withJournal(boolean recording) {
        return new SimulatorSettings(host, port, seed, live, clock, recording, genesys);
    }

    /** Changes the Genesys services' settings, for example {@code withGenesys(g -> g.withAgents(100))}. */
    public SimulatorSettings withGenesys(UnaryOperator<GenesysSettings> change) {
        return new SimulatorSettings(host, port, seed, live, clock, journal, change.apply(genesys));
    }
}
