// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import io.camelcx.simulator.CxSimulator;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.TestExecutionListener;

/** Clears the simulator's faults and journals, those of webhooks too, before each test. */
final class SimulatorCleaner implements TestExecutionListener {

    @Override
    public void beforeTestMethod(TestContext context) {
        if (TestContextAnnotationUtils.hasAnnotation(context.getTestClass(), CxSimulatorTest.class)) {
            CxSimulator simulator = context.getApplicationContext().getBean(CxSimulator.class);
            simulator.faults().clear();
            simulator.faults().clearApplied();
            simulator.journal().clear();
            simulator.genesys().webhooks().clearFaults();
            simulator.genesys().webhooks().clearDeliveries();
        }
    }
}
