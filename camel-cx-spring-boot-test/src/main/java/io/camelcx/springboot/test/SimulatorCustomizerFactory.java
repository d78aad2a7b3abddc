// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import java.util.List;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Finds {@link CxSimulatorTest} at a test class, or at the class around a nested one. */
final class SimulatorCustomizerFactory implements ContextCustomizerFactory {

    @Override
    public ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        CxSimulatorTest annotation = TestContextAnnotationUtils.findMergedAnnotation(testClass, CxSimulatorTest.class);
        return annotation == null ? null : new SimulatorCustomizer(List.of(annotation.setup()));
    }
}
