// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.simulator.SettableClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatestEntriesTest {

    private final SettableClock clock = SettableClock.standing();
    private final LivePage page = new LivePage(clock);
    private final LatestEntries entries = new LatestEntries(page, "messages", "conversations", clock);

    @Test
    void thePageShowsAnEmptyListBeforeTheFirstEntry() throws Exception {
        assertThat(shown()).isEmpty();
    }

    @Test
    void anEntryHasItsFieldsAndWhenTheyWereSet() throws Exception {
        long first = clock.millis();
        entries.set("16504661149", "asked", "Where is my parcel?");
        clock.advance(Duration.ofSeconds(2));
        entries.set("16504661149", "answer", "It arrives today.");

        assertThat(shown()).singleElement().satisfies(entry -> {
            assertThat(entry.at("/id").asText()).isEqualTo("16504661149");
            assertThat(entry.at("/asked").asText()).isEqualTo("Where is my parcel?");
            assertThat(entry.at("/askedAt").asLong()).isEqualTo(first);
            assertThat(entry.at("/answer").asText()).isEqualTo("It arrives today.");
            assertThat(entry.at("/answerAt").asLong()).isEqualTo(first + 2_000);
        });
    }

    @Test
    void theEntriesThatChangedLastAreKept() throws Exception {
        for (int number = 1; number <= LatestEntries.MAX_ENTRIES; number++) {
            entries.set("entry" + number, "asked", "x");
        }
        entries.set("entry1", "answer", "y");
        entries.set("one more", "asked", "x");

        assertThat(shown().findValuesAsText("id"))
                .hasSize(LatestEntries.MAX_ENTRIES)
                .startsWith("entry3")
                .endsWith("entry1", "one more");
    }

    @Test
    void aLongTextIsShortened() throws Exception {
        entries.set("1", "asked", "x".repeat(1_000_000));

        assertThat(shown().get(0).at("/asked").asText()).hasSize(LatestEntries.MAX_LENGTH + 1);
    }

    private JsonNode shown() throws JsonProcessingException {
        return new ObjectMapper()
                .readTree(page.latest()
                        .after(LatestMessages.START, 1)
                        .messages()
                        .get(0)
                        .json());
    }
}
