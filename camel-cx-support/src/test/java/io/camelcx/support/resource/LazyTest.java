// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.camelcx.test.HangLimit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LazyTest {

    private final AtomicInteger created = new AtomicInteger();
    private final List<String> closed = new ArrayList<>();

    private String create() {
        return "value " + created.incrementAndGet();
    }

    @Test
    void theFirstUseCreatesIt() {
        Lazy<String> lazy = new Lazy<>(this::create);
        assertThat(lazy.created()).isEmpty();
        assertThat(created).hasValue(0);

        assertThat(lazy.get()).isEqualTo("value 1");
        assertThat(lazy.created()).contains("value 1");
        assertThat(lazy.get()).isEqualTo("value 1");
    }

    @Test
    void concurrentFirstUsesShareOneCreation() throws Exception {
        int users = 16;
        CountDownLatch ready = new CountDownLatch(users);
        Lazy<String> lazy = new Lazy<>(() -> {
            awaitAll(ready);
            return create();
        });
        ExecutorService threads = Executors.newFixedThreadPool(users);
        try {
            List<Future<String>> values = new ArrayList<>();
            for (int user = 0; user < users; user++) {
                values.add(threads.submit(() -> {
                    ready.countDown();
                    return lazy.get();
                }));
            }
            for (Future<String> value : values) {
                assertThat(value.get(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS))
                        .isEqualTo("value 1");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    /** Until all have come, so that the others ask for the value while it is created. */
    private static void awaitAll(CountDownLatch ready) {
        try {
            assertThat(ready.await(HangLimit.TIME.toMillis(), TimeUnit.MILLISECONDS))
                    .isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFailedCreationIsTriedAgain() {
        Lazy<String> lazy = new Lazy<>(() -> {
            if (created.incrementAndGet() == 1) {
                throw new IllegalStateException("not yet");
            }
            return "value";
        });

        assertThatIllegalStateException().isThrownBy(lazy::get).withMessage("not yet");
        assertThat(lazy.get()).isEqualTo("value");
    }

    @Test
    void whatWasCreatedIsClosedOnce() {
        Lazy<String> lazy = new Lazy<>(this::create);
        lazy.get();

        lazy.close(closed::add);
        lazy.close(closed::add);

        assertThat(closed).containsExactly("value 1");
    }

    @Test
    void whatWasNotCreatedIsNotClosedAndNotCreatedLater() {
        Lazy<String> lazy = new Lazy<>(this::create);

        lazy.close(closed::add);

        assertThatIllegalStateException().isThrownBy(lazy::get);
        assertThat(closed).isEmpty();
        assertThat(created).hasValue(0);
    }
}
