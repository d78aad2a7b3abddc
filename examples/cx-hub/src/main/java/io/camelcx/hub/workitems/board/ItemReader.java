// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads the values of an interaction that the page shows. The vendor only defines it as an object, so the names of its properties
 * are settings: a name, or a JSON pointer such as {@code /routing/queue}.
 *
 * @param state the property of the state
 * @param queue the property of the queue
 * @param agent the property of the agent
 */
public record ItemReader(String state, String queue, String agent) {

    private static final String RECEIVED = "receivedAt";

    /**
     * Reads an interaction.
     *
     * @param now the current time, used if the interaction does not contain the time at which it was received
     */
    ShownItem read(Interaction interaction, Instant now) {
        String holder = interaction.text(agent);
        return new ShownItem(
                interaction.externalId(),
                interaction.text(state),
                holder.isEmpty() ? interaction.text(queue) : holder,
                received(interaction).orElse(now).toEpochMilli(),
                0);
    }

    private static Optional<Instant> received(Interaction interaction) {
        try {
            return Optional.of(Instant.parse(interaction.text(RECEIVED)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
