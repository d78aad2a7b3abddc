// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmTime;
import io.camelcx.support.partition.Partition;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PositionTest {

    private static final int PAGE = 10;

    private final PositionCodec codec = new PositionCodec();
    private final AtomicInteger read = new AtomicInteger();
    private final OpenExports search = new OpenExports(Optional.empty(), "", Partition.ALL, PAGE, unreadable -> {});

    @Test
    void anExportThatIsOpenForLongIsNotForgottenWhenOthersAreSummedUp() throws Exception {
        Position position = Position.START;
        for (long id = 1; id <= 5_000; id++) {
            position = id == 7 ? position : position.done(id).compacted(List.of(7L));
        }

        assertThat(position.done().size()).isLessThanOrEqualTo(Position.MAX_DONE);
        assertThat(position.isDone(6)).isTrue();
        assertThat(position.isDone(7)).isFalse();
        assertThat(position.isDone(5_000)).isTrue();
        assertThat(position.isDone(5_001)).isFalse();
        assertThat(codec.read(codec.write(position))).isEqualTo(position);
        assertThat(position.done(7).isDone(7)).isTrue();
        assertThat(position.done(7).left()).isEmpty();
    }

    @Test
    void theFilesOfAnExportAreForgottenWithIt() throws Exception {
        Position position = Position.START.fileDone(3, "ä.zip").fileDone(3, "b.zip");

        assertThat(codec.read(codec.write(position)).isDone(3, "ä.zip")).isTrue();
        assertThat(position.done(3).files()).isEmpty();
        assertThat(codec.write(position)).isASCII();
    }

    @Test
    void foreignTextIsRefused() {
        for (String text : List.of("", "7", "{\"next\":3}", "<html>")) {
            assertThatThrownBy(() -> codec.read(text)).as(text).isInstanceOf(Exception.class);
        }
    }

    @Test
    void theHistoryIsReadOnlyAsFarAsThereMayBeSomethingNew() {
        Position position = LongStream.rangeClosed(1, 2_000)
                .boxed()
                .reduce(Position.START, (before, id) -> before.done(id).compacted(List.of()), (one, other) -> other);
        List<JsonNode> history = history(2_002);

        OpenExports.Found found = search.in(counted(history), position);

        assertThat(found.exports()).extracting(JobInfo::id).containsExactly(2_001L, 2_002L);
        assertThat(read.get()).isLessThan(1_100);
    }

    @Test
    void aHistoryThatIsNotSortedIsReadToItsEnd() {
        Position position = LongStream.rangeClosed(1, 2_000)
                .boxed()
                .reduce(Position.START, (before, id) -> before.done(id).compacted(List.of()), (one, other) -> other);
        List<JsonNode> history = new ArrayList<>(history(2_002));
        Collections.reverse(history);

        assertThat(search.in(counted(history), position).exports())
                .extracting(JobInfo::id)
                .containsExactly(2_001L, 2_002L);
    }

    @Test
    void whatIsOpenAndNotInTheHistoryIsMissing() {
        Position position = LongStream.rangeClosed(2, 2_000)
                .boxed()
                .reduce(Position.START, (before, id) -> before.done(id).compacted(List.of(1L)), (one, other) -> other);

        assertThat(search.in(Collections.emptyIterator(), position).missing()).containsExactly(1L);
    }

    @Test
    void onlyAHistoryThatLacksNothingSinceTheSearchBeforeSumsUp() {
        List<JsonNode> history = history(40);

        assertThat(search.in(history.iterator(), Position.START).whole()).isFalse();
        assertThat(search.in(history.iterator(), Position.START).whole()).isTrue();
        assertThat(search.in(history.subList(0, 20).iterator(), Position.START).whole())
                .isFalse();
        OpenExports.Found deleted = search.in(history.subList(0, 20).iterator(), Position.START);
        assertThat(deleted.whole()).isTrue();
        // They may come back: they were seen, and not processed.
        assertThat(deleted.open()).hasSize(40);
    }

    @Test
    void whatAnIncompleteHistoryLeavesOutIsNeitherLostNorRepeated() {
        List<JsonNode> history = history(2_000);
        Position position = LongStream.rangeClosed(1, 1_900)
                .filter(id -> id != 7)
                .boxed()
                .reduce(Position.START, Position::done, (one, other) -> other);

        for (int i = 0; i < 3; i++) {
            // Without the oldest hundred, one of which is open.
            OpenExports.Found found = search.in((i == 0 ? history : history.subList(0, 1_900)).iterator(), position);
            position = found.whole() ? position.compacted(found.open()) : position;
        }

        assertThat(position.floor()).isPositive();
        assertThat(position.isDone(7)).isFalse();
        OpenExports.Found again = search.in(history.iterator(), position);
        assertThat(again.missing()).containsExactly(7L);
        assertThat(again.exports()).extracting(JobInfo::id).startsWith(1_901L).hasSize(100);
    }

    @Test
    void anUnwantedTitleIsBelievedOnlyTwice() {
        OpenExports titled = new OpenExports(Optional.empty(), "Wanted", Partition.ALL, PAGE, unreadable -> {});
        List<JsonNode> wrong = List.of(titled(1, ""), titled(2, "Wanted"), titled(3, "Other"));
        List<JsonNode> right = List.of(titled(1, "Wanted"), titled(2, "Wanted"), titled(3, "Other"));

        OpenExports.Found first = titled.in(wrong.iterator(), Position.START);
        OpenExports.Found second = titled.in(right.iterator(), Position.START);

        assertThat(first.others()).isEmpty();
        assertThat(first.exports()).extracting(JobInfo::id).containsExactly(2L);
        assertThat(second.others()).containsExactly(3L);
        assertThat(second.exports()).extracting(JobInfo::id).containsExactly(1L, 2L);
    }

    @Test
    void theFilesOfRecordsThatAreGoneAreForgottenWhenOthersAreSummedUp() {
        Position position = LongStream.rangeClosed(10, 2_000)
                .boxed()
                .reduce(
                        Position.START.fileDone(3, "gone.zip").fileDone(4, "open.zip"),
                        Position::done,
                        (one, two) -> two);

        assertThat(position.compacted(List.of(4L)).files()).containsOnlyKeys(4L);
    }

    @Test
    void theTimeOfTheFirstSearchIsStored() throws Exception {
        Instant now = Instant.parse("2026-03-01T10:00:00Z");
        Position begun = Position.START.begun(now);

        assertThat(begun.begun(now.plusSeconds(1)).done(3).since()).contains(now);
        assertThat(codec.read(codec.write(begun))).isEqualTo(begun);
        assertThat(codec.read(codec.write(Position.START)).since()).isEmpty();
    }

    @Test
    void timesAreReadAsTheVendorMayWriteThem() {
        assertThat(UdmTime.of("2026-11-22")).contains(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(UdmTime.of("2026-11-22T10:00:00.123+0100")).contains(Instant.parse("2026-11-22T09:00:00.123Z"));
        assertThat(UdmTime.of("2026-11-22T10:00:00Z")).contains(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(UdmTime.of("yesterday")).isEmpty();
    }

    private static JsonNode titled(long id, String title) {
        return new ObjectMapper().createObjectNode().put("id", id).put("title", title);
    }

    private Iterator<JsonNode> counted(List<JsonNode> history) {
        return history.stream().peek(each -> read.incrementAndGet()).iterator();
    }

    /** The newest record first. */
    private static List<JsonNode> history(int size) {
        ObjectMapper mapper = new ObjectMapper();
        List<JsonNode> history = new ArrayList<>();
        for (int id = size; id > 0; id--) {
            history.add(mapper.createObjectNode()
                    .put("id", id)
                    .put(
                            "createdDate",
                            Instant.EPOCH.plusSeconds(id * 60L + 1_000_000_000).toString()));
        }
        return history;
    }
}
