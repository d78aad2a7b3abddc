// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Observation.Event;
import io.camelcx.support.watch.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ObserverTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Interaction QUEUED = interaction("Queued");
    private static final Interaction DONE = interaction("Done");

    private final Observer observer = new Observer(
            new Differences(List.of()), interaction -> interaction.text("state").equals("Done"), Duration.ofHours(1));

    @Test
    void theFirstReadingShowsItForTheFirstTime() {
        assertThat(observe(unseen(), QUEUED)).contains(new Observation(Event.seen, QUEUED, List.of()));
    }

    @Test
    void anEqualReadingIsNoNews() {
        assertThat(observe(seen(QUEUED), QUEUED)).isEmpty();
    }

    @Test
    void anotherReadingIsAChange() {
        Interaction routing = interaction("Routing");

        assertThat(observe(seen(QUEUED), routing))
                .contains(new Observation(
                        Event.changed,
                        routing,
                        List.of(new PropertyChange(
                                "/state", TextNode.valueOf("Queued"), TextNode.valueOf("Routing")))));
    }

    @Test
    void oneThatWasSeenAndIsGoneHasEndedAsItWasLast() {
        assertThat(observer.observe(seen(QUEUED), Optional.empty(), NOON))
                .contains(new Observation(Event.ended, QUEUED, List.of()));
    }

    @Test
    void theConditionEndsOneThatIsStillThereWithWhatHasChanged() {
        assertThat(observe(seen(QUEUED), DONE)).hasValueSatisfying(ended -> {
            assertThat(ended.event()).isEqualTo(Event.ended);
            assertThat(ended.interaction()).isEqualTo(DONE);
            assertThat(ended.changes()).extracting(PropertyChange::path).containsExactly("/state");
        });
    }

    @Test
    void theConditionMayHoldFromTheStart() {
        assertThat(observe(unseen(), DONE)).contains(new Observation(Event.ended, DONE, List.of()));
    }

    @Test
    void oneThatIsNotThereYetIsWaitedForButNotForEver() {
        assertThat(observer.observe(unseen(), Optional.empty(), NOON.plusSeconds(3599)))
                .isEmpty();
        assertThat(observer.observe(unseen(), Optional.empty(), NOON.plusSeconds(3600)))
                .contains(new Observation(Event.missing, unseen().key().keyOnly(), List.of()));
    }

    private Optional<Observation> observe(Watch<InteractionKey, Interaction> watch, Interaction interaction) {
        return observer.observe(watch, Optional.of(interaction), NOON);
    }

    private static Watch<InteractionKey, Interaction> unseen() {
        return Watch.begin(new InteractionKey.ById("1"), Optional.empty(), NOON);
    }

    private static Watch<InteractionKey, Interaction> seen(Interaction interaction) {
        return Watch.begin(new InteractionKey.ById("1"), Optional.of(interaction), NOON);
    }

    private static Interaction interaction(String state) {
        return new Interaction("1", "case-1", Map.of("state", TextNode.valueOf(state)));
    }
}
