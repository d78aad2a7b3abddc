// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.List;

/**
 * The agent who answers the customers' messages, immutable: each {@code with} method returns a changed copy. Times are
 * those of the simulator's clock.
 *
 * @param answers whether there is an agent who answers by itself
 * @param delay how long the agent takes for an answer
 * @param texts what the agent says; the seed chooses one for each answer
 * @param endAfter the silence after which the agent ends a conversation; with zero none ends by itself
 */
public record AgentSettings(boolean answers, Duration delay, List<String> texts, Duration endAfter) {

    public AgentSettings {
        texts = List.copyOf(texts);
        Checks.requireNotNegative("delay", delay);
        Checks.requireNotNegative("endAfter", endAfter);
        if (texts.isEmpty()) {
            throw new IllegalArgumentException("texts is empty, it must hold at least one text");
        }
    }

    public static AgentSettings defaults() {
        return new AgentSettings(
                false,
                Duration.ofSeconds(2),
                List.of(
                        "Hello, how can I help you?",
                        "Thank you, I am looking into it.",
                        "Could you give me your order number, please?",
                        "That is done. Is there anything else?"),
                Duration.ZERO);
    }

    public AgentSettings withAnswers(boolean answering) {
        return new AgentSettings(answering, delay, texts, endAfter);
    }

    public AgentSettings withDelay(Duration time) {
        return new AgentSettings(answers, time, texts, endAfter);
    }

    public AgentSettings withTexts(String... lines) {
        return new AgentSettings(answers, delay, List.of(lines), endAfter);
    }

    public AgentSettings withEndAfter(Duration silence) {
        return new AgentSettings(answers, delay, texts, silence);
    }
}
