/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.hub.workitems.board;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads from an interaction what the page shows. The vendor says only that it is an object, so the names of its properties are
 * settings: a name, or a JSON pointer such as {@code /routing/queue}.
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
     * @param now the time since when it is known if it does not say itself when it was received
     */
    ShownItem read(Interaction interaction, Instant now) {
        String has = interaction.text(agent);
        return new ShownItem(
                interaction.externalId(),
                interaction.text(state),
                has.isEmpty() ? interaction.text(queue) : has,
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
