// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.events.EventMark;
import io.camelcx.support.state.StateStore;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The state that a consumer stores over a restart. */
class KeptStateTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    private final Map<String, Integer> written = new HashMap<>();
    private final StateRepository<String, String> repository = new MemoryStateRepository() {
        @Override
        public void setState(String key, String value) {
            written.merge(key, value.length(), Integer::sum);
            super.setState(key, value);
        }
    };

    private StateStore kept(String key) {
        return new StateStore(Optional.of(repository), "expert-pages", key);
    }

    private KnownPages reopened(int max) {
        return KnownPages.saved(new KnownPagesStore(kept("known")), max);
    }

    private KnownPages crawled(int pages) {
        KnownPages known = KnownPages.empty(new KnownPagesStore(kept("known")), 100_000);
        LongStream.rangeClosed(1, pages).forEach(id -> known.put(id, "A/page \"" + id + "\"\n", NOON));
        known.save();
        return known;
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"upto\":\"2026-11-22T12:00:00Z\",\"event\":\"1000001\"}', 2026-11-22T12:00:00Z",
        "'{\"upto\":\"2026-11-22T12:00:00Z\",\"event\":\"\"}', 2026-11-22T12:00:00Z",
        "'{\"event\":\"\"}', 1970-01-01T00:00:00Z",
        "'{\"upto\":\"2026-11-22T12:00:00Z\",\"event\":\"1df3ab80-e69b-11f0-8444-aaaabbbbcccc\"}', 2025-12-31T22:50:34Z"
    })
    void aPositionOfBeforeIsUnderstood(String text, Instant since) {
        repository.setState("k", text);

        assertThat(new PositionStore(kept("k")).position().events())
                .hasValueSatisfying(mark -> assertThat(mark.since()).isEqualTo(since));
    }

    @Test
    void aPositionIsReadAsItWasWritten() {
        PositionStore store = new PositionStore(kept("k"));
        store.changesTaken(NOON);
        store.eventsTaken(new EventMark(NOON, Map.of("e", NOON.plusSeconds(1))));

        assertThat(new PositionStore(kept("k")).position()).isEqualTo(store.position());
    }

    @Test
    void knownPagesAreReadAsTheyWereWritten() {
        KnownPages known = crawled(1000);
        known.remove(7);
        known.put(8, "B", NOON.plusSeconds(5));
        known.put(5000, "C", NOON);
        known.save();

        KnownPages again = reopened(100_000);
        assertThat(again.isComplete()).isTrue();
        assertThat(again.size()).isEqualTo(1000);
        assertThat(again.of(7)).isEmpty();
        assertThat(again.of(8)).contains(new KnownPages.Known(8, "B", NOON.plusSeconds(5)));
        assertThat(again.of(9)).map(KnownPages.Known::path).contains("A/page \"9\"\n");
        assertThat(again.below("A")).hasSize(998);
    }

    @Test
    void aChangeOfOnePageWritesLittle() {
        KnownPages known = crawled(20_000);
        assertThat(total()).isLessThan(20_000 * 60);
        written.clear();
        known.put(77, "Elsewhere", NOON);
        known.put(78, "A/page \"78\"\n", NOON.plusSeconds(9));
        known.save();

        assertThat(written).hasSize(1);
        assertThat(total()).isLessThan(KnownPagesStore.PAGES_PER_PART * 60);
    }

    private int total() {
        return written.values().stream().mapToInt(Integer::intValue).sum();
    }

    @Test
    void whatIsMoreThanItMayKnowIsNotKnown() {
        KnownPages known = KnownPages.empty(new KnownPagesStore(kept("known")), 2);
        known.put(1, "A", NOON);
        known.put(2, "B", NOON);
        assertThat(known.isComplete()).isTrue();
        known.put(3, "C", NOON);
        known.put(1, "A2", NOON);
        known.save();

        assertThat(known.of(3)).isEmpty();
        assertThat(known.isComplete()).isFalse();
        assertThat(reopened(2).isComplete()).isFalse();
        assertThat(reopened(2).of(1)).map(KnownPages.Known::path).contains("A2");
    }

    @Test
    void whatIsNotRememberedForAWhileIsNotTrustedLater() {
        crawled(10);
        KnownPages.none(new KnownPagesStore(kept("known"))).save();

        assertThat(reopened(100).isComplete()).isFalse();
        assertThat(reopened(100).size()).isZero();
    }

    @Test
    void unreadablePagesAreTriedAfterDelaysThatGrow() {
        UnreadablePages pages = new UnreadablePages(kept("u"));
        assertThat(pages.add(1, "changed", NOON)).hasMinutes(1);
        assertThat(pages.add(1, "changed", NOON)).hasMinutes(2);
        for (int i = 0; i < 20; i++) {
            assertThat(pages.add(1, "changed", NOON)).hasMinutes(Math.min(64, 4L << i));
        }
        pages.add(2, "deleted", NOON.minusSeconds(60));
        pages.save();

        UnreadablePages again = new UnreadablePages(kept("u"));
        assertThat(again.size()).isEqualTo(2);
        assertThat(again.due(NOON)).extracting(UnreadablePages.Unreadable::id).containsExactly(2L);
        again.remove(2);
        again.save();
        assertThat(new UnreadablePages(kept("u")).size()).isEqualTo(1);
    }
}
