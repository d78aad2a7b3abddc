// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The interactions of media. Guarded by the workspace's lock. */
final class Interactions {
    static final String STATUS = "StatusChange";
    static final String PROPERTIES = "PropertiesUpdated";
    static final String CONTENT = "UCSPropertiesUpdated";

    private final long seed;
    private final Clock clock;
    private final Map<String, WorkspaceInteraction> interactions = new LinkedHashMap<>();
    private long created;

    Interactions(long seed, Clock clock) {
        this.seed = seed;
        this.clock = clock;
    }

    WorkspaceInteraction create(String mediaType, ArrayNode userData) {
        String id =
                SeededRandom.of(seed, "workspace-interactions", created++, 0).uuid();
        WorkspaceInteraction interaction = new WorkspaceInteraction(id, mediaType, userData, clock.instant());
        interactions.put(id, interaction);
        return interaction;
    }

    Optional<WorkspaceInteraction> find(String id) {
        return Optional.ofNullable(interactions.get(id));
    }

    List<WorkspaceInteraction> all() {
        return List.copyOf(interactions.values());
    }

    /**
     * The interaction of a request.
     *
     * @throws io.camelcx.simulator.http.RefusedException if there is none of this media type
     */
    WorkspaceInteraction required(WorkspaceRequest request) {
        return find(request.variable("id"))
                .filter(found -> found.mediaType().equals(request.variable("mediatype")))
                .orElseThrow(() -> Envelope.refusal(404, "Unknown interaction " + request.variable("id")));
    }

    /** {@code InteractionStateChanged} for one agent. */
    static Event event(WorkspaceInteraction interaction, String userName, String notificationType) {
        ObjectNode message =
                Json.object().put("messageType", "InteractionStateChanged").put("notificationType", notificationType);
        message.set("interaction", interaction.json(userName));
        return new Event(userName, Event.MEDIA + "/" + interaction.mediaType(), message);
    }

    void clear() {
        interactions.clear();
    }
}
