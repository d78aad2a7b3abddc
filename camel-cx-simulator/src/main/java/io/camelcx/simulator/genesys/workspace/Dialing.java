// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Lets the destination of a call ring. Guarded by the workspace's lock. */
final class Dialing {
    private static final String DESTINATION = "RoleDestination";
    private static final int MAX_FORWARDS = 5;

    private final Calls calls;
    private final Supplier<Duration> answerTime;
    private final Consumer<String> outsideAnswers;

    /**
     * The telephone network.
     *
     * @param answerTime how long a telephone outside rings
     * @param outsideAnswers takes the id of a call that is answered outside, without the lock
     */
    Dialing(Calls calls, Supplier<Duration> answerTime, Consumer<String> outsideAnswers) {
        this.calls = calls;
        this.answerTime = answerTime;
        this.outsideAnswers = outsideAnswers;
    }

    /** Whether the number is an agent's. */
    boolean isInternal(String number) {
        return calls.desks().isInternal(number);
    }

    /**
     * The number where it will ring: that of a forward, or the same.
     *
     * @throws OperationFailure if the number cannot be reached
     */
    String target(String number) {
        String target = number;
        for (int i = 0; i < MAX_FORWARDS; i++) {
            Optional<Desk> desk = calls.desks().at(target);
            if (desk.isEmpty() && isInternal(target)
                    || desk.filter(each -> !each.hasVoice()).isPresent()) {
                throw new OperationFailure(71, "Invalid Called Dn");
            }
            if (desk.filter(Desk::isDoNotDisturb).isPresent()) {
                throw new OperationFailure(231, "DN is busy");
            }
            Optional<String> forward = desk.flatMap(Desk::forwardTo);
            if (forward.isEmpty()) {
                return target;
            }
            target = forward.get();
        }
        throw new OperationFailure(71, "Invalid Called Dn: too many forwards");
    }

    /** Adds the events of a destination that rings, and its answer if it is outside. */
    Outcome ring(Outcome outcome, Call call, String target) {
        Call.Party party = call.add(target, call.party(target).isPresent() ? "RoleNewParty" : role(call), Call.RINGING);
        List<Event> events = calls.event(call, party, Calls.STATE_CHANGE);
        Outcome ringing = outcome.with(events);
        return calls.desks().at(target).isPresent()
                ? ringing
                : ringing.withLater(answerTime.get(), () -> outsideAnswers.accept(call.id()));
    }

    private static String role(Call call) {
        return call.parties().stream().anyMatch(party -> party.role().equals(DESTINATION))
                ? "RoleNewParty"
                : DESTINATION;
    }

    /** A party answers; a party that was dialing is connected. */
    List<Event> answered(Call call, Call.Party party) {
        party.enter(Call.ESTABLISHED);
        call.present().stream()
                .filter(other -> other.isIn(Call.DIALING))
                .forEach(other -> other.enter(Call.ESTABLISHED));
        return calls.desks()
                .at(party.number())
                .map(desk -> calls.toAll(call, desk, Calls.STATE_CHANGE))
                .orElseGet(() -> call.present().stream()
                        .flatMap(other -> calls.event(call, other, Calls.STATE_CHANGE).stream())
                        .toList());
    }
}
