// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.support.state.StateStore;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.camel.spi.StateRepository;
import org.apache.camel.support.processor.state.FileStateRepository;
import org.apache.camel.support.processor.state.MemoryStateRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is watched, and what of it outlives a restart. */
class WatchListTest {

    private static final String CASE = "Fall=1\nMüller, 50%";
    private static final String OTHER = "42";
    private static final String SEEN = "größer\n=";
    private static final WatchFormat<String, String> FORMAT =
            new WatchFormat<>(key -> "key:" + key, WatchListTest::key, TextNode::valueOf, JsonNode::textValue);

    private final MemoryStateRepository repository = new MemoryStateRepository();

    @Test
    void whatWasWatchedAndSeenIsThereAfterARestart() {
        WatchList<String, String> list = load();
        list.add(CASE, Optional.of(SEEN));
        list.add(OTHER, Optional.empty());

        List<Watch<String, String>> again = load().watched();

        assertThat(again).extracting(Watch::key).containsExactlyInAnyOrder(CASE, OTHER);
        assertThat(again).extracting(Watch::seen).containsExactlyInAnyOrder(Optional.of(SEEN), Optional.empty());
        assertThat(again).isEqualTo(list.watched());
    }

    @Test
    void itIsThereAfterARestartAlsoInAFileOfAnyCharset(@TempDir Path folder) throws Exception {
        File file = folder.resolve("state").toFile();
        try (FileStateRepository first = FileStateRepository.fileStateRepository(file)) {
            first.start();
            load(first).add(CASE, Optional.of(SEEN));
            assertThat(Files.readString(file.toPath(), StandardCharsets.US_ASCII))
                    .hasLineCount(1);
        }
        try (FileStateRepository second = FileStateRepository.fileStateRepository(file)) {
            second.start();
            assertThat(load(second).watched()).singleElement().satisfies(watch -> {
                assertThat(watch.key()).isEqualTo(CASE);
                assertThat(watch.seen()).contains(SEEN);
            });
        }
    }

    @Test
    void whatHasEndedIsForgotten() {
        WatchList<String, String> list = load();
        list.add(CASE, Optional.of(SEEN));
        list.end(list.watched().get(0));

        assertThat(list.watched()).isEmpty();
        assertThat(list.size()).isZero();
        assertThat(load().watched()).isEmpty();
    }

    @Test
    void oneThatAConfigurationNamesIsNotWatchedAgainOnceItHasEnded() {
        WatchList<String, String> list = load(OTHER);
        assertThat(list.watched()).extracting(Watch::key).containsExactly(OTHER);
        list.end(list.watched().get(0));

        assertThat(load(OTHER).watched()).isEmpty();
        assertThat(load().watched()).as("no longer configured").isEmpty();
    }

    @Test
    void oneThatHasEndedMayBeHandedOverAgain() {
        WatchList<String, String> list = load(OTHER);
        list.end(list.watched().get(0));

        list.add(OTHER, Optional.empty());

        assertThat(list.watched()).extracting(Watch::key).containsExactly(OTHER);
    }

    @Test
    void oneThatIsWatchedAlreadyStaysAsItIsKnown() {
        WatchList<String, String> list = load();
        list.add(CASE, Optional.of(SEEN));

        list.add(CASE, Optional.empty());

        assertThat(list.watched()).singleElement().extracting(Watch::seen).isEqualTo(Optional.of(SEEN));
    }

    @Test
    void manyAreSpreadOverAFixedNumberOfKeys() {
        WatchList<String, String> list = load();
        for (int i = 0; i < 1000; i++) {
            list.add("i" + i, Optional.empty());
        }

        assertThat(load().size()).isEqualTo(1000);
        assertThat(repository.getState("test/" + WatchStore.SHARDS)).isNull();
    }

    @Test
    void whatCannotBeReadIsKeptAsideAndTheRestIsWatched() {
        load().add(CASE, Optional.empty());
        String shard = IntStream.range(0, WatchStore.SHARDS)
                .mapToObj(index -> "test/" + index)
                .filter(index -> repository.getState(index) != null)
                .findFirst()
                .orElseThrow();
        String damaged = repository.getState(shard).replaceFirst("\\[", "[{\"key\":\"x\"},");
        repository.setState(shard, damaged);

        assertThat(load().watched()).extracting(Watch::key).containsExactly(CASE);
        assertThat(repository.getState(shard + "/unreadable")).isEqualTo(damaged);
    }

    private WatchList<String, String> load(String... configured) {
        return load(repository, configured);
    }

    private static WatchList<String, String> load(StateRepository<String, String> repository, String... configured) {
        return new WatchList<>(
                FORMAT, () -> new WatchSource<>(store(repository), Set.of(configured), Clock.systemUTC()));
    }

    private static String key(String label) {
        if (!label.startsWith("key:")) {
            throw new IllegalArgumentException(label);
        }
        return label.substring("key:".length());
    }

    private static StateStore store(StateRepository<String, String> repository) {
        return new StateStore(Optional.of(repository), "test", "test");
    }
}
