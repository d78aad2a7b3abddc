// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * The estimated waiting time of a queue, as the vendor returns it.
 *
 * @param json the vendor's object
 */
public record QueueWaitTime(@JsonValue ObjectNode json) implements JsonRecord {

    private static final int NO_TRAFFIC = -1;
    private static final int NO_AGENTS = -2;

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QueueWaitTime {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The name of the queue. */
    public String queue() {
        return json.path("virtualQueue").asText("");
    }

    /** The estimated waiting time in seconds; -1 if it is unknown. */
    public long seconds() {
        return json.path("estimatedWaitTime").asLong(-1);
    }

    /** Whether the waiting time is known. */
    public boolean known() {
        return seconds() >= 0;
    }

    /** Whether it is unknown because no contact has come yet. */
    public boolean noTraffic() {
        return json.path("resultCode").asInt() == NO_TRAFFIC;
    }

    /** Whether it is unknown because no agent is there. */
    public boolean noAgents() {
        return json.path("resultCode").asInt() == NO_AGENTS;
    }

    /** The vendor's words on the result; may be empty. */
    public String message() {
        return json.path("message").asText("");
    }
}
