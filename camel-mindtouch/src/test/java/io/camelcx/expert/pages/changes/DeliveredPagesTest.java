// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.expert.xml.XmlElement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveredPagesTest {

    private static final Instant TIME = Instant.parse("2026-11-22T12:00:00Z");

    private final DeliveredPages pages = new DeliveredPages();

    private static FoundPage found(long id, long revision, Instant modified) {
        return new FoundPage(id, revision, modified, new XmlElement("page", Map.of(), List.of()));
    }

    @Test
    void aStateIsNotDeliveredTwice() {
        pages.add(1, 0, TIME);

        assertThat(pages.has(found(1, 0, TIME))).isTrue();
        assertThat(pages.has(found(2, 0, TIME))).isFalse();
    }

    @Test
    void aLaterChangeIsNew() {
        pages.add(1, 0, TIME);

        assertThat(pages.has(found(1, 0, TIME.plusSeconds(1)))).isFalse();
    }

    @Test
    void anotherRevisionOfTheSameSecondIsNew() {
        pages.add(1, 7, TIME);

        assertThat(pages.has(found(1, 8, TIME))).isFalse();
        assertThat(pages.has(found(1, 7, TIME))).isTrue();
    }

    @Test
    void whatWasFetchedLaterThanItWasFoundCounts() {
        pages.add(1, 0, TIME.plusSeconds(5));

        assertThat(pages.has(found(1, 0, TIME.plusSeconds(3)))).isTrue();
    }

    @Test
    void forgetsWhatIsOld() {
        pages.add(1, 0, TIME);
        pages.add(2, 0, TIME.plusSeconds(1));

        pages.forgetBefore(TIME.plusSeconds(1));

        assertThat(pages.has(found(1, 0, TIME))).isFalse();
        assertThat(pages.has(found(2, 0, TIME.plusSeconds(1)))).isTrue();
        assertThat(pages.since(TIME)).isEqualTo(1);
    }
}
