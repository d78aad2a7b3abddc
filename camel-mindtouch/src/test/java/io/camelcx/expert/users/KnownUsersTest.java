// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.state.StateStore;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.service.ServiceSupport;
import org.junit.jupiter.api.Test;

class KnownUsersTest {

    private final Map<String, String> stored = new TreeMap<>();
    private final AtomicInteger writes = new AtomicInteger();

    private final class Repository extends ServiceSupport implements StateRepository<String, String> {
        @Override
        public void setState(String key, String value) {
            writes.incrementAndGet();
            stored.put(key, value);
        }

        @Override
        public String getState(String key) {
            return stored.get(key);
        }
    }

    private KnownUsers load() {
        return new KnownUsers(new StateStore(Optional.of(new Repository()), "expert-users", "k"), true);
    }

    @Test
    void usersWithNumbersOfAnySizeAreStored() {
        KnownUsers known = load();
        long[] ids = {0, 1, 255, 256, 1L << 40, 999_999_999_999_999_999L};
        for (long id : ids) {
            known.put(id, -id - 1);
        }
        known.put(1, Long.MIN_VALUE);
        known.remove(256);
        known.save();

        KnownUsers loaded = load();
        assertThat(loaded.ids()).containsExactly(0L, 1L, 255L, 1L << 40, 999_999_999_999_999_999L);
        assertThat(loaded.isSame(1, Long.MIN_VALUE)).isTrue();
        assertThat(loaded.isSame(255, -256)).isTrue();
        assertThat(loaded.isSame(255, -257)).isFalse();
        assertThat(loaded.has(256)).isFalse();
    }

    @Test
    void aHundredThousandUsersTakeLittleAndAChangeWritesOnePart() {
        KnownUsers known = load();
        for (long id = 1000; id < 101_000; id++) {
            known.put(id, id * 0x9E3779B97F4A7C15L);
        }
        known.completed();
        known.save();
        assertThat(stored.values().stream().mapToInt(String::length).sum()).isLessThan(1_300_000);

        writes.set(0);
        known.put(5000, 1);
        known.save();
        known.save();

        assertThat(writes).hasValue(1);
        assertThat(load().size()).isEqualTo(100_000);
    }

    @Test
    void foreignAndDamagedTextIsRefused() {
        stored.put("k", "2026-11-22T12:00:00Z");
        assertThatThrownBy(this::load).hasMessageContaining("has not written");
        stored.put("k", "complete 0");
        stored.put("k/0", "AAAA");
        assertThatThrownBy(this::load).hasMessageContaining("k/0");
    }
}
