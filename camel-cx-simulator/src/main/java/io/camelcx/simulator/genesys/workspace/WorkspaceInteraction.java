// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An interaction with the agents who have or had it. Guarded by the workspace's lock. */
final class WorkspaceInteraction {
    static final String INVITED = "Invited";
    static final String PROCESSING = "Processing";
    static final String QUEUED = "Queued";
    static final String COMPLETED = "Completed";

    private final String id;
    private final String mediaType;
    private final Instant receivedAt;
    private final ArrayNode userData;
    /** The state for each agent, by user name. */
    private final Map<String, String> states = new LinkedHashMap<>();

    private final List<ObjectNode> messages = new ArrayList<>();
    private final Map<String, ObjectNode> attachments = new LinkedHashMap<>();
    private String queue = "queue1";
    private String comment = "";
    private boolean ended;

    WorkspaceInteraction(String id, String mediaType, ArrayNode userData, Instant receivedAt) {
        this.id = id;
        this.mediaType = mediaType;
        this.userData = userData;
        this.receivedAt = receivedAt;
    }

    String id() {
        return id;
    }

    String mediaType() {
        return mediaType;
    }

    ArrayNode userData() {
        return userData;
    }

    Optional<String> state(String userName) {
        return Optional.ofNullable(states.get(userName));
    }

    void enter(String userName, String state) {
        states.put(userName, state);
    }

    List<String> agents() {
        return states.entrySet().stream()
                .filter(entry ->
                        entry.getValue().equals(INVITED) || entry.getValue().equals(PROCESSING))
                .map(Map.Entry::getKey)
                .toList();
    }

    Map<String, String> states() {
        return Map.copyOf(states);
    }

    void place(String inQueue) {
        // The vendor's name for the queue where it came from.
        queue = inQueue.equals("__BACK__") ? queue : inQueue;
    }

    void setComment(String text) {
        comment = text;
    }

    boolean hasEnded() {
        return ended;
    }

    void end() {
        ended = true;
    }

    List<ObjectNode> messages() {
        return messages;
    }

    Map<String, ObjectNode> attachments() {
        return attachments;
    }

    /** The interaction as an agent's messages show it. */
    ObjectNode json(String userName) {
        String state = states.getOrDefault(userName, QUEUED);
        ObjectNode json = Json.object()
                .put("id", id)
                .put("mediatype", mediaType)
                .put("state", state)
                .put("interactionType", "Inbound")
                .put("interactionSubtype", "InboundNew")
                .put("queue", queue)
                .put("ticketId", id.hashCode() & 0xFFFF)
                .put("comment", comment)
                .put("isOnline", mediaType.equals("chat"))
                .put("isLocked", false)
                .put("isHeld", false)
                .put("receivedAt", receivedAt.toString())
                .put("submittedAt", receivedAt.toString());
        json.set("userData", userData.deepCopy());
        ArrayNode capabilities = json.putArray("capabilities");
        (switch (state) {
                    case INVITED -> List.of("accept", "reject");
                    case PROCESSING ->
                        mediaType.equals("chat")
                                ? List.of("send-message", "leave", "complete", "transfer-agent", "attach-user-data")
                                : List.of("complete", "place-in-queue", "transfer-agent", "attach-user-data");
                    default -> List.<String>of();
                })
                .forEach(capabilities::add);
        ArrayNode files = json.putArray("attachments");
        attachments.values().forEach(files::add);
        return json;
    }
}
