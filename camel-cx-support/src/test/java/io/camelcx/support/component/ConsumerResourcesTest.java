// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ConsumerResourcesTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ConsumerResources resources = new ConsumerResources(registry, "r");

    @Test
    void aGaugeIsShownUntilItIsClosed() {
        resources.gauge("depth", () -> 7);

        assertThat(registry.get("depth").tag("route", "r").gauge().value()).isEqualTo(7);
        resources.close();
        assertThat(registry.find("depth").gauge()).isNull();
    }

    @Test
    void aTotalThatIsKeptElsewhereIsACounterUntilItIsClosed() {
        AtomicLong kept = new AtomicLong(3);
        resources.total("delivered", kept::get);

        assertThat(registry.get("delivered").tag("route", "r").functionCounter().count())
                .isEqualTo(3);
        kept.set(5);
        assertThat(registry.get("delivered").functionCounter().count()).isEqualTo(5);
        resources.close();
        assertThat(registry.find("delivered").functionCounter()).isNull();
    }

    @Test
    void aTotalGoesOnAfterAGarbageCollection() {
        AtomicLong kept = new AtomicLong();
        resources.total("delivered", kept::get);
        WeakReference<Object> collected = new WeakReference<>(new Object());
        Awaitility.await().until(() -> {
            System.gc();
            return collected.get() == null;
        });

        kept.set(5);

        assertThat(registry.get("delivered").functionCounter().count()).isEqualTo(5);
        resources.close();
    }

    @Test
    void aResourceThatDoesNotCloseLeavesTheOthersClosed() {
        List<String> closed = new ArrayList<>();
        resources.add(() -> closed.add("first"));
        resources.add(() -> {
            closed.add("second");
            throw new IOException("does not close");
        });

        resources.close();

        assertThat(closed).containsExactly("second", "first");
    }
}
