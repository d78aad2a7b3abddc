// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.springboot.test;

import io.camelcx.test.HangLimit;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.annotation.AliasFor;

/**
 * A test of a Spring Boot application whose connections lead to a simulator. It is a {@link SpringBootTest}.
 *
 * <p>The simulator starts before the application and ends with it; test classes with the same application share both. The properties
 * {@code camelcx.*} of the application's connections, those by name too, are set to its address and credentials, and take precedence over all
 * others, so that no test reaches a real system. {@link io.camelcx.simulator.CxSimulator} and its clock, a
 * {@link io.camelcx.simulator.SettableClock}, are beans. Before each test, the simulator's faults and its journal are cleared; its data stay.
 *
 * <p>Connections that the application defines as beans of its own are left alone.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@SpringBootTest
@ExtendWith(HangLimit.class)
public @interface CxSimulatorTest {

    /** Further properties of the application, as {@code key=value}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /** The application's configuration classes; by default, the one that is annotated with {@code @SpringBootApplication}. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "classes")
    Class<?>[] classes() default {};

    /** Whether a web server starts, and at which port. */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    SpringBootTest.WebEnvironment webEnvironment() default SpringBootTest.WebEnvironment.MOCK;

    /**
     * Changes the simulator's settings. By default, its values, work items and pages change only when the test changes them, and extractions of CXone
     * may follow each other without a delay.
     */
    Class<? extends SimulatorSetup>[] setup() default {};
}
