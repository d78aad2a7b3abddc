// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.settings.AgentSettings;
import io.camelcx.simulator.random.SeededRandom;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** An agent who answers each message of a customer after a while, and ends conversations that have fallen silent. */
final class AnsweringAgent {
    private final Supplier<AgentSettings> settings;
    private final long seed;
    private final ClockTimer timer;

    /**
     * An agent whose words follow from the seed, the customer and the number of the message.
     *
     * @param timer whose clock is the agent's
     */
    AnsweringAgent(Supplier<AgentSettings> settings, long seed, ClockTimer timer) {
        this.settings = settings;
        this.seed = seed;
        this.timer = timer;
    }

    /** A customer has written this; the answer is written later, if the agent answers at all. */
    void read(Conversations.Added message, BiConsumer<Conversations.Added, String> answer) {
        AgentSettings now = settings.get();
        if (now.answers()) {
            timer.after(now.delay(), () -> answer.accept(message, text(message)));
        }
    }

    /** An agent has written this; the conversation is ended later, if it is ended at all. */
    void wrote(Conversations.Added message, Consumer<Conversations.Added> end) {
        AgentSettings now = settings.get();
        if (!now.endAfter().isZero()) {
            timer.after(now.endAfter(), () -> end.accept(message));
        }
    }

    private String text(Conversations.Added message) {
        return SeededRandom.of(seed, "agent", message.customer().hashCode(), message.number())
                .oneOf(settings.get().texts());
    }
}
