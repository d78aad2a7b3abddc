// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.engine.DefaultClassResolver;
import org.apache.camel.impl.engine.SimpleCamelContext;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class CxMetricsTest {

    private final CamelContext context = new SimpleCamelContext();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void withoutARegistryNothingIsMeasured() {
        CxMetrics metrics = CxMetrics.from(context);

        metrics.count("a", 1);
        metrics.record("b", Duration.ofSeconds(1));
        metrics.gauge("c", () -> 1).close();
        assertThat(metrics).isInstanceOf(NoMetrics.class);
    }

    @Test
    void countersAndTimersReachTheRegistryOfTheContext() {
        context.getRegistry().bind("any", registry);
        CxMetrics metrics = CxMetrics.from(context);

        metrics.count("calls", 2, "vendor", "acme");
        metrics.record("time", Duration.ofMillis(30), "vendor", "acme");

        assertThat(registry.get("calls").tag("vendor", "acme").counter().count())
                .isEqualTo(2);
        assertThat(registry.get("time").timer().totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(30);
    }

    @Test
    void aGaugeIsShownUntilItIsClosed() {
        context.getRegistry().bind("any", registry);

        CxMetrics.Registration depth = CxMetrics.from(context).gauge("depth", () -> 7, "queue", "q");

        assertThat(registry.get("depth").gauge().value()).isEqualTo(7);
        depth.close();
        assertThat(registry.find("depth").gauge()).isNull();
    }

    @Test
    void aTotalThatIsKeptElsewhereIsACounterUntilItIsClosed() {
        context.getRegistry().bind("any", registry);
        AtomicLong kept = new AtomicLong(3);

        CxMetrics.Registration total = CxMetrics.from(context).total("delivered", kept::get, "route", "r");

        assertThat(registry.get("delivered").functionCounter().count()).isEqualTo(3);
        kept.set(5);
        assertThat(registry.get("delivered").functionCounter().count()).isEqualTo(5);
        total.close();
        assertThat(registry.find("delivered").functionCounter()).isNull();
    }

    @Test
    void aTotalGoesOnAfterAGarbageCollection() {
        context.getRegistry().bind("any", registry);
        AtomicLong kept = new AtomicLong();
        CxMetrics.Registration total = CxMetrics.from(context).total("delivered", kept::get, "route", "r");
        WeakReference<Object> collected = new WeakReference<>(new Object());
        Awaitility.await().until(() -> {
            System.gc();
            return collected.get() == null;
        });

        kept.set(5);

        assertThat(registry.get("delivered").functionCounter().count()).isEqualTo(5);
        total.close();
    }

    @Test
    void amongSeveralRegistriesTheOneThatCamelUsesCounts() {
        context.getRegistry().bind("other", new SimpleMeterRegistry());
        context.getRegistry().bind("metricsRegistry", registry);

        CxMetrics.from(context).count("calls", 1);

        assertThat(registry.get("calls").counter().count()).isEqualTo(1);
    }

    @Test
    void withoutMicrometerOnTheClassPathNothingBreaks() throws Exception {
        context.setClassResolver(new DefaultClassResolver(context) {
            @Override
            public Class<?> resolveClass(String name) {
                return name.startsWith("io.micrometer") ? null : super.resolveClass(name);
            }
        });
        Class<?> metrics = Class.forName("io.camelcx.support.metrics.CxMetrics", true, new WithoutMicrometer());

        Object found = metrics.getMethod("from", CamelContext.class).invoke(null, context);

        assertThat(found.getClass().getSimpleName()).isEqualTo("NoMetrics");
    }

    /** Loads this module's classes anew, and knows no Micrometer. */
    private static final class WithoutMicrometer extends ClassLoader {

        WithoutMicrometer() {
            super(CxMetricsTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.startsWith("io.micrometer")) {
                throw new ClassNotFoundException(name);
            }
            if (!name.startsWith("io.camelcx")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name);
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
