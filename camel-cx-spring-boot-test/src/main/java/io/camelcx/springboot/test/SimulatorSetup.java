// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import io.camelcx.simulator.SimulatorSettings;

/** The settings of the simulator of a test. An implementation has a constructor without parameters. */
@FunctionalInterface
public interface SimulatorSetup {

    /** Changes the settings of {@link CxSimulatorTest}. */
    SimulatorSettings apply(SimulatorSettings settings);
}
