// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.concurrent.ClockTimer;
import io.camelcx.simulator.genesys.settings.AgentSettings;
import io.camelcx.simulator.random.SeededRandom;
import java.util.function.Supplier;

/** An agent who answers each message of a customer after a while, and ends conversations that have fallen silent. */
final class AnsweringAgent {
    private final Supplier<AgentSettings> settings;
    private final long seed;
    private final ClockTimer timer;
    private final Desk desk;

    /** What an agent can do. */
    interface Desk {
        /** Writes to the customer of the conversation, if it is live. */
        void answer(Conversation conversation, String text);

        /** Ends the conversation, if nothing was written in it since. */
        void endIfSilent(Conversation conversation);
    }

    /**
     * An agent whose words follow from the seed and from how many messages the conversation has.
     *
     * @param timer whose clock is the agent's
     */
    AnsweringAgent(Supplier<AgentSettings> settings, long seed, ClockTimer timer, Desk desk) {
        this.settings = settings;
        this.seed = seed;
        this.timer = timer;
        this.desk = desk;
    }

    /** A customer has written; the conversation ends with that message. */
    void read(Conversation conversation) {
        AgentSettings now = settings.get();
        if (now.answers()) {
            timer.after(now.delay(), () -> desk.answer(conversation, text(conversation)));
        }
    }

    /** An agent has written; the conversation ends with that message. */
    void wrote(Conversation conversation) {
        AgentSettings now = settings.get();
        if (!now.endAfter().isZero()) {
            timer.after(now.endAfter(), () -> desk.endIfSilent(conversation));
        }
    }

    private String text(Conversation conversation) {
        return SeededRandom.of(
                        seed,
                        "agent",
                        conversation.customer().hashCode(),
                        conversation.messages().size())
                .oneOf(settings.get().texts());
    }
}
