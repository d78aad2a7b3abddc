// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BoardStateTest {

    private final BoardState board = new BoardState();

    @Test
    void countsEachItemInItsCurrentState() {
        board.put(item("a", "Queued"));
        board.put(item("b", "Queued"));
        board.put(item("a", "Routing"));

        assertThat(board.counts().states()).isEqualTo(Map.of("Queued", 1, "Routing", 1));
    }

    @Test
    void anEndedItemIsInNoState() {
        board.put(item("a", "Queued"));
        board.end(item("a", "Queued").endedAt(7));

        assertThat(board.counts()).isEqualTo(new BoardState.Counts(Map.of(), 1, 0));
    }

    @Test
    void anItemThatWasCreatedBeforeTheHubStartedCountsOnceItChanges() {
        board.put(item("known", "Assigned"));
        board.end(item("unknown", "Assigned").endedAt(7));

        assertThat(board.counts()).isEqualTo(new BoardState.Counts(Map.of("Assigned", 1), 1, 0));
    }

    @Test
    void theLatestItemsComeFirstAndKeepTheirPlaceWhenTheyChange() {
        board.put(item("a", "Queued"));
        board.put(item("b", "Queued"));
        board.put(item("a", "Routing"));
        board.end(item("a", "Routing").endedAt(7));

        assertThat(board.latest())
                .containsExactly(item("b", "Queued"), item("a", "Routing").endedAt(7));
    }

    @Test
    void onlyTheLatestItemsAreKeptForThePage() {
        for (int number = 1; number <= 1_000; number++) {
            board.put(item("item" + number, "Queued"));
        }

        assertThat(board.latest())
                .hasSize(BoardState.MAX_ITEMS)
                .startsWith(item("item1000", "Queued"), item("item999", "Queued"));
        assertThat(board.counts().states()).containsEntry("Queued", 1_000);
    }

    @Test
    void anItemThatThePageNoLongerShowsDoesNotReappear() {
        for (int number = 1; number <= 50; number++) {
            board.put(item("item" + number, "Queued"));
        }
        board.put(item("item2", "Routing"));
        board.end(item("item1", "Queued").endedAt(7));

        assertThat(board.latest()).extracting(ShownItem::externalId).doesNotContain("item1", "item2");
    }

    @Test
    void allRefusalsAreCounted() {
        for (int number = 1; number <= 100; number++) {
            board.refuse();
        }

        assertThat(board.counts().refused()).isEqualTo(100);
    }

    @Test
    void rareStatesAreCountedTogetherWhenThereAreMany() {
        for (int number = 1; number <= 100; number++) {
            board.put(item("item" + number, "state" + number));
        }
        board.put(item("item101", "state1"));

        assertThat(board.counts().states())
                .hasSize(BoardState.MAX_STATES + 1)
                .containsEntry("state1", 2)
                .containsEntry(BoardState.OTHER_STATES, 100 - BoardState.MAX_STATES);
    }

    private static ShownItem item(String externalId, String state) {
        return new ShownItem(externalId, state, "queue1", 1, 0);
    }
}
