// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.genesys.centre.ContactCentre;
import io.camelcx.simulator.genesys.settings.GenesysSettings;
import io.camelcx.simulator.genesys.settings.OpenMediaSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How interactions move as the contact centre's time passes; no stay is shorter than 5 s or longer than 15 s here. */
class InteractionFlowTest {
    private final SettableClock clock = SettableClock.standing();
    private final Bench bench = new Bench(42, settings -> settings.withStateTime(Duration.ofSeconds(10)));

    /** An API with a contact centre of its own. */
    private final class Bench {
        private final ContactCentre centre;
        private final OpenMediaApi api;

        private Bench(long seed, UnaryOperator<OpenMediaSettings> change) {
            this(seed, GenesysSettings.defaults().withOpenMedia(change));
        }

        private Bench(long seed, GenesysSettings settings) {
            centre = new ContactCentre(
                    seed,
                    clock.instant(),
                    settings.contactCentre().agents(),
                    settings.contactCentre().queues());
            api = new OpenMediaApi(settings, seed, centre, clock);
        }

        private Bench withInteractions(int count) {
            IntStream.range(0, count).forEach(i -> api.create("workitems", "order-" + i, Map.of()));
            return this;
        }

        private List<InteractionState> states() {
            return api.interactions().stream().map(Interaction::state).toList();
        }
    }

    @Test
    void anInteractionGoesThroughAllStatesUntilItIsCompleted() {
        bench.withInteractions(1);
        List<InteractionState> seen = new ArrayList<>(bench.states());

        for (int second = 0; second < 60; second++) {
            bench.centre.tick(Duration.ofSeconds(1));
            seen.addAll(bench.states());
        }

        assertThat(seen.stream().distinct())
                .containsExactly(
                        InteractionState.QUEUED,
                        InteractionState.ROUTING,
                        InteractionState.ASSIGNED,
                        InteractionState.IN_PROGRESS,
                        InteractionState.COMPLETED);
    }

    @Test
    void aStayLastsFromHalfOfTheStateTimeToOneAndAHalf() {
        bench.withInteractions(200);

        bench.centre.tick(Duration.ofSeconds(4));
        assertThat(bench.states()).containsOnly(InteractionState.QUEUED);

        bench.centre.tick(Duration.ofSeconds(6));
        assertThat(bench.states()).contains(InteractionState.QUEUED, InteractionState.ROUTING);

        bench.centre.tick(Duration.ofSeconds(6));
        assertThat(bench.states()).doesNotContain(InteractionState.QUEUED);
    }

    @Test
    void anAgentHasTheInteractionFromItsAssignmentOn() {
        Interaction created = bench.withInteractions(1).api.interactions().get(0);
        assertThat(created.assignedTo()).isEmpty();

        Interaction assigned = bench.api.setState(created.id(), InteractionState.ASSIGNED);
        Interaction completed = bench.api.complete(created.id());

        assertThat(assigned.assignedTo().orElseThrow()).matches("agent\\d+");
        assertThat(completed.assignedTo()).isEqualTo(assigned.assignedTo());
    }

    @Test
    void allQueuesAndAgentsGetTheirShare() {
        bench.withInteractions(500);
        bench.centre.tick(Duration.ofMinutes(1));

        Set<String> queues = Set.copyOf(bench.api.interactions().stream()
                .map(interaction -> interaction.queue().orElseThrow())
                .toList());
        Set<String> agents = Set.copyOf(bench.api.interactions().stream()
                .map(interaction -> interaction.assignedTo().orElseThrow())
                .toList());
        assertThat(queues).hasSize(5);
        assertThat(agents).hasSize(20);
    }

    @Test
    void aCentreWithoutQueuesAndNumberedAgentsStillHasTheAgentOfTheVendorsSamples() {
        Bench small = new Bench(1, GenesysSettings.defaults().withContactCentre(c -> c.withAgents(0)
                        .withQueues(0)))
                .withInteractions(1);

        small.centre.tick(Duration.ofMinutes(2));

        assertThat(small.api.interactions().get(0).queue()).isEmpty();
        assertThat(small.api.interactions().get(0).assignedTo()).contains("agent");
    }

    @Test
    void theSameSeedGivesTheSameRun() {
        Bench same = new Bench(42, settings -> settings.withStateTime(Duration.ofSeconds(10)));
        Bench other = new Bench(43, settings -> settings.withStateTime(Duration.ofSeconds(10)));

        for (Bench each : List.of(bench, same, other)) {
            each.withInteractions(50).centre.tick(Duration.ofSeconds(25));
        }

        assertThat(same.api.interactions()).isEqualTo(bench.api.interactions());
        assertThat(other.states()).isNotEqualTo(bench.states());
    }

    @Test
    void itDoesNotMatterInWhichPortionsTimePasses() {
        Bench inPortions = new Bench(42, settings -> settings.withStateTime(Duration.ofSeconds(10)));
        bench.withInteractions(50).centre.tick(Duration.ofSeconds(25));
        inPortions.withInteractions(50);

        for (int i = 0; i < 50; i++) {
            inPortions.centre.tick(Duration.ofMillis(500));
        }

        assertThat(inPortions.api.interactions()).isEqualTo(bench.api.interactions());
    }

    @Test
    void aStateTimeOfZeroLetsNothingMoveByItself() {
        Bench frozen = new Bench(42, settings -> settings.withStateTime(Duration.ZERO)).withInteractions(1);

        frozen.centre.tick(Duration.ofDays(1));

        assertThat(frozen.states()).containsExactly(InteractionState.QUEUED);
    }

    @ParameterizedTest
    @EnumSource(
            value = InteractionState.class,
            names = {"QUEUED", "ROUTING", "ASSIGNED", "IN_PROGRESS"})
    void fromAStateThatWasSetByHandAnInteractionGoesOnByItself(InteractionState state) {
        String id = bench.withInteractions(1).api.interactions().get(0).id();
        bench.centre.tick(Duration.ofSeconds(4));

        bench.api.setState(id, state);

        assertThat(bench.states()).containsExactly(state);
        bench.centre.tick(Duration.ofSeconds(16));
        assertThat(bench.states()).doesNotContain(state);
    }

    @Test
    void aStateThatWasSetByHandLastsAsLongAsAnyOther() {
        String id = bench.withInteractions(1).api.interactions().get(0).id();
        bench.centre.tick(Duration.ofSeconds(4));

        bench.api.setState(id, InteractionState.IN_PROGRESS);
        bench.centre.tick(Duration.ofSeconds(4));

        assertThat(bench.states()).containsExactly(InteractionState.IN_PROGRESS);
    }

    @Test
    void aChangeOfUserDataDoesNotHinderTheFlow() {
        String id = bench.withInteractions(1).api.interactions().get(0).id();

        bench.api.change(id, Map.of("a", 1));
        bench.centre.tick(Duration.ofMinutes(1));

        assertThat(bench.states()).containsExactly(InteractionState.COMPLETED);
        assertThat(bench.api.find(id).orElseThrow().userData()).hasToString("{\"a\":1}");
    }

    @Test
    void everyChangeIsDatedByTheSimulatorsClock() {
        Interaction created = bench.withInteractions(1).api.interactions().get(0);
        clock.advance(Duration.ofMinutes(1));

        Interaction changed = bench.api.change(created.id(), Map.of("a", 1));

        assertThat(created.updatedAt()).isEqualTo(created.createdAt());
        assertThat(changed.createdAt()).isEqualTo(created.createdAt());
        assertThat(changed.updatedAt()).isEqualTo(created.createdAt().plus(Duration.ofMinutes(1)));
    }

    @Test
    void anInteractionThatHasEndedCannotBeDirectedAnyMore() {
        String id = bench.withInteractions(1).api.interactions().get(0).id();
        bench.api.stop(id);

        assertThatThrownBy(() -> bench.api.complete(id))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No interaction with the id '" + id + "' is live: unknown, or ended already");
        assertThatThrownBy(() -> bench.api.change(id, Map.of())).isInstanceOf(IllegalArgumentException.class);
        bench.centre.tick(Duration.ofMinutes(1));
        assertThat(bench.states()).containsExactly(InteractionState.STOPPED);
    }

    @Test
    void afterAClearNothingIsLeftOfTheInteractions() {
        bench.withInteractions(3).api.complete(bench.api.interactions().get(0).id());

        bench.api.clear();
        bench.centre.tick(Duration.ofMinutes(1));

        assertThat(bench.api.interactions()).isEmpty();
        assertThat(bench.api.created()).isZero();
        bench.api.create("workitems", "order-1", Map.of());
        assertThat(bench.api.created()).isEqualTo(1);
    }

    @Test
    void aCreationByHandIsAsStrictAsTheApi() {
        bench.withInteractions(1);

        assertThatThrownBy(() -> bench.api.create("workitems", "order-0", Map.of()))
                .hasMessage("The external id 'order-0' is taken in the open media service 'workitems'");
        assertThatThrownBy(() -> bench.api.create("parcels", "order-0", Map.of()))
                .hasMessage("There is no open media service 'parcels', there are [workitems, claims]");
    }
}
