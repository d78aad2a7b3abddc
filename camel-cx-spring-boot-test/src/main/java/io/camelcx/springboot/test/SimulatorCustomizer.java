// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import java.time.Duration;
import java.util.List;
import org.springframework.beans.BeanUtils;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.DefaultSingletonBeanRegistry;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Starts a simulator with an application, and stops it with the application. Two that are equal let Spring share one application among test
 * classes.
 *
 * @param setup changes of the simulator's settings
 */
record SimulatorCustomizer(List<Class<? extends SimulatorSetup>> setup) implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration test) {
        SettableClock clock = SettableClock.running();
        CxSimulator simulator = CxSimulator.start(settings().withClock(clock));
        ConfigurableListableBeanFactory beans = context.getBeanFactory();
        beans.registerSingleton("cxSimulator", simulator);
        beans.registerSingleton("cxSimulatorClock", clock);
        ((DefaultSingletonBeanRegistry) beans).registerDisposableBean("cxSimulator", simulator::close);
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "cxSimulator", new SimulatorProperties(simulator, context.getEnvironment()).all()));
    }

    private SimulatorSettings settings() {
        SimulatorSettings settings = SimulatorSettings.defaults()
                .withLive(false)
                .withCxone(cxone -> cxone.withExtraction(extraction -> extraction.withPace(Duration.ZERO)));
        for (Class<? extends SimulatorSetup> each : setup) {
            settings = BeanUtils.instantiateClass(each).apply(settings);
        }
        return settings;
    }
}
