// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.udm.client.JobInfo;
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
    private final OpenExports search = new OpenExports(Optional.empty(), PAGE, unreadable -> {});

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
    void timesAreReadAsTheVendorMayWriteThem() {
        assertThat(OpenExports.time("2026-11-22")).contains(Instant.parse("2026-11-22T00:00:00Z"));
        assertThat(OpenExports.time("2026-11-22T10:00:00.123+0100"))
                .contains(Instant.parse("2026-11-22T09:00:00.123Z"));
        assertThat(OpenExports.time("2026-11-22T10:00:00Z")).contains(Instant.parse("2026-11-22T10:00:00Z"));
        assertThat(OpenExports.time("yesterday")).isEmpty();
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
