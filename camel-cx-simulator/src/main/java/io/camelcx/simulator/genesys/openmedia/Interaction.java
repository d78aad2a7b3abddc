// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An interaction, such as a work item, at one point in time.
 *
 * @param id the simulator's id; ids sort in the order of creation
 * @param service the open media service to which it was submitted
 * @param externalId the id that the caller gave to it, unique within its service
 * @param parentInteractionId the interaction from which it follows
 * @param receivedAt when the caller received the work, as the caller wrote it; the time of creation if it is not given
 * @param state where it stands
 * @param queue where it waits for an agent
 * @param assignedTo the agent who has it
 * @param userData a JSON object, not to be changed in place
 * @param createdAt when it was created, by the simulator's clock
 * @param updatedAt when anything of it last changed
 * @param stopReason why it was stopped; only in the state {@link InteractionState#STOPPED}
 */
public record Interaction(
        String id,
        String service,
        Optional<String> externalId,
        Optional<String> parentInteractionId,
        String receivedAt,
        InteractionState state,
        Optional<String> queue,
        Optional<String> assignedTo,
        JsonNode userData,
        Instant createdAt,
        Instant updatedAt,
        Optional<StopReason> stopReason) {

    @JsonValue
    ObjectNode json() {
        return InteractionJson.write(this);
    }

    Interaction in(InteractionState next, Optional<String> agent, Instant at) {
        return changed(next, agent, userData, at, stopReason);
    }

    Interaction withUserData(JsonNode data, Instant at) {
        return changed(state, assignedTo, data, at, stopReason);
    }

    Interaction stopped(StopReason reason, Instant at) {
        return changed(InteractionState.STOPPED, assignedTo, userData, at, Optional.of(reason));
    }

    private Interaction changed(
            InteractionState next, Optional<String> agent, JsonNode data, Instant at, Optional<StopReason> reason) {
        return new Interaction(
                id,
                service,
                externalId,
                parentInteractionId,
                receivedAt,
                next,
                queue,
                agent,
                data,
                createdAt,
                at,
                reason);
    }
}
