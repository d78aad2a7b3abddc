// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;

/** What the build records for the start of the application. */
@Recorder
public class CamelCxRecorder {

    /** The registry to which Quarkus adds those of all monitoring systems. */
    public RuntimeValue<MeterRegistry> meterRegistry() {
        return new RuntimeValue<>(Metrics.globalRegistry);
    }
}
