// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LatestMessagesTest {

    private final LatestMessages latest = new LatestMessages();

    @Test
    void aNewReaderGetsTheLatestMessageOfEverySubject() {
        latest.put(message("agent1", 1));
        latest.put(message("agent2", 2));
        latest.put(message("agent1", 3));

        assertThat(latest.after(LatestMessages.START, 10).messages())
                .containsExactly(message("agent2", 2), message("agent1", 3));
    }

    @Test
    void theSameKeyOfAnotherTopicIsAnotherSubject() {
        latest.put(new PageMessage("statistic", "agents", "1"));
        latest.put(new PageMessage("connection", "agents", "2"));

        assertThat(latest.after(LatestMessages.START, 10).messages()).hasSize(2);
    }

    @Test
    void aReaderGetsOnlyMessagesAfterItsLastRead() {
        latest.put(message("agent1", 1));
        LatestMessages.Slice first = latest.after(LatestMessages.START, 10);
        latest.put(message("agent2", 2));

        assertThat(latest.after(first.end(), 10).messages()).containsExactly(message("agent2", 2));
    }

    @Test
    void aReaderThatIsUpToDateGetsNothingAndKeepsItsPosition() {
        latest.put(message("agent1", 1));
        long end = latest.after(LatestMessages.START, 10).end();

        assertThat(latest.after(end, 10)).satisfies(slice -> {
            assertThat(slice.messages()).isEmpty();
            assertThat(slice.end()).isEqualTo(end);
        });
    }

    @Test
    void aSlowReaderSkipsReplacedMessages() {
        latest.put(message("agent1", 1));
        long end = latest.after(LatestMessages.START, 10).end();
        for (int value = 2; value <= 1000; value++) {
            latest.put(message("agent1", value));
        }

        assertThat(latest.after(end, 10).messages()).containsExactly(message("agent1", 1000));
    }

    @Test
    void aMessageThatIsTheSameIsNotReadAgain() {
        latest.put(message("agent1", 1));
        long end = latest.after(LatestMessages.START, 10).end();
        latest.put(message("agent1", 1));

        assertThat(latest.after(end, 10).messages()).isEmpty();
    }

    @Test
    void aLargeSnapshotIsReadInPieces() {
        latest.put(message("agent1", 1));
        latest.put(message("agent2", 2));
        latest.put(message("agent3", 3));
        LatestMessages.Slice first = latest.after(LatestMessages.START, 2);

        assertThat(first.messages()).containsExactly(message("agent1", 1), message("agent2", 2));
        assertThat(latest.after(first.end(), 2).messages()).containsExactly(message("agent3", 3));
    }

    private static PageMessage message(String key, int value) {
        return new PageMessage("statistic", key, String.valueOf(value));
    }
}
