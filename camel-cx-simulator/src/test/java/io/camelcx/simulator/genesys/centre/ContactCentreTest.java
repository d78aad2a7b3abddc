// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ContactCentreTest {
    private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");
    private final ContactCentre centre = new ContactCentre(42, START, 20, 5);

    @Test
    void inTheBeginningAllAgentsAreReadyAndNobodyWaits() {
        assertThat(centre.agents()).hasSize(21).allMatch(agent -> agent.state() == AgentState.READY);
        assertThat(centre.queues()).hasSize(5).allMatch(queue -> queue.entered() == 0 && queue.serviceLevel() == 100);
        assertThat(centre.agent("agent")).isPresent();
        assertThat(centre.agent("agent20")).isPresent();
        assertThat(centre.agent("agent21")).isEmpty();
    }

    @Test
    void theSameSeedGivesTheSameCentre() {
        ContactCentre same = new ContactCentre(42, START, 20, 5);
        ContactCentre other = new ContactCentre(43, START, 20, 5);

        centre.tick(Duration.ofMinutes(10));
        same.tick(Duration.ofMinutes(10));
        other.tick(Duration.ofMinutes(10));

        assertThat(same.agents()).isEqualTo(centre.agents());
        assertThat(same.queues()).isEqualTo(centre.queues());
        assertThat(other.queues()).isNotEqualTo(centre.queues());
    }

    @Test
    void itDoesNotMatterInWhichPortionsTimePasses() {
        ContactCentre inPortions = new ContactCentre(42, START, 20, 5);

        centre.tick(Duration.ofSeconds(60));
        for (int i = 0; i < 600; i++) {
            inPortions.tick(Duration.ofMillis(100));
        }

        assertThat(inPortions.agents()).isEqualTo(centre.agents());
        assertThat(inPortions.queues()).isEqualTo(centre.queues());
    }

    @Test
    void everyCallIsAnsweredAbandonedOrWaits() {
        for (int second = 0; second < 1800; second++) {
            centre.tick(Duration.ofSeconds(1));
            assertThat(centre.queues()).allSatisfy(queue -> {
                assertThat(queue.entered()).isEqualTo(queue.answered() + queue.abandoned() + queue.waiting());
                assertThat(queue.answeredInTime()).isLessThanOrEqualTo(queue.answered());
                assertThat(queue.longestWait().isZero() || queue.waiting() > 0).isTrue();
            });
        }
        assertThat(centre.queues()).allMatch(queue -> queue.answered() > 0);
        assertThat(centre.queues()).anyMatch(queue -> queue.abandoned() > 0);
    }

    @Test
    void theAgentsHandleTheCallsThatTheQueuesLetGo() {
        centre.tick(Duration.ofMinutes(30));

        int answered =
                centre.queues().stream().mapToInt(QueueSnapshot::answered).sum();
        int handled =
                centre.agents().stream().mapToInt(AgentSnapshot::callsHandled).sum();
        long inHand = centre.agents().stream()
                .filter(agent -> EnumSet.of(AgentState.TALKING, AgentState.AFTER_CALL_WORK)
                        .contains(agent.state()))
                .count();
        assertThat(answered).isEqualTo(handled + (int) inHand);
    }

    @Test
    void theTimesInAllStatesAddUpToTheTimeThatPassed() {
        Duration shift = Duration.ofMinutes(30).plusMillis(500);

        centre.tick(shift);

        assertThat(centre.agents())
                .allSatisfy(agent -> assertThat(agent.totals().values().stream().reduce(Duration.ZERO, Duration::plus))
                        .isEqualTo(shift));
    }

    @Test
    void agentsGoThroughAllStates() {
        Set<AgentState> seen = new HashSet<>();
        for (int minute = 0; minute < 60; minute++) {
            centre.tick(Duration.ofMinutes(1));
            centre.agents().forEach(agent -> seen.add(agent.state()));
        }

        assertThat(seen).containsExactlyInAnyOrder(AgentState.values());
    }

    @Test
    void nobodyWaitsWhileAnAgentOfTheQueueIsReady() {
        ContactCentre single = new ContactCentre(7, START, 5, 1);
        for (int second = 0; second < 1800; second++) {
            single.tick(Duration.ofSeconds(1));
            boolean someoneReady = single.agents().stream().anyMatch(agent -> agent.state() == AgentState.READY);
            assertThat(someoneReady && single.queues().get(0).waiting() > 0).isFalse();
        }
    }

    @Test
    void listenersHearOfEveryWholeSecond() {
        AtomicInteger steps = new AtomicInteger();
        centre.onStep(steps::incrementAndGet);

        centre.tick(Duration.ofMillis(2500));
        assertThat(steps).hasValue(2);
        centre.tick(Duration.ofMillis(500));
        assertThat(steps).hasValue(3);
        assertThat(centre.now()).isEqualTo(START.plusSeconds(3));
    }

    @Test
    void aCentreMayBeWithoutAgentsOrQueues() {
        ContactCentre quiet = new ContactCentre(1, START, 0, 0);

        quiet.tick(Duration.ofMinutes(1));

        assertThat(quiet.agents()).singleElement().matches(agent -> agent.state() == AgentState.READY);
    }
}
