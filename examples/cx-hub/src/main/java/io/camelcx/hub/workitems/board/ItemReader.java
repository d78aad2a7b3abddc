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
 */
public record ItemReader(String state, String queue, String agent) {

    /** Reads an interaction, received now unless it contains the time at which it was. */
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
            return Optional.of(Instant.parse(interaction.text("receivedAt")));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
