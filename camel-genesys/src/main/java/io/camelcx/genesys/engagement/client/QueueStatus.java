// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.json.JsonRecord;

/**
 * Whether a queue offers callbacks, as the vendor returns it.
 *
 * @param json the vendor's object
 */
public record QueueStatus(@JsonValue ObjectNode json) implements JsonRecord {

    /** Copies the object. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public QueueStatus {
        json = json.deepCopy();
    }

    /** The vendor's object, a copy. */
    @Override
    public ObjectNode json() {
        return json.deepCopy();
    }

    /** The estimated waiting time in seconds; -1 if it is unknown. */
    public long seconds() {
        return json.path("ewt").asLong(-1);
    }

    /** Whether the waiting time is known. */
    public boolean known() {
        return seconds() >= 0;
    }

    /** Whether a callback at once is offered. */
    public boolean offersImmediate() {
        return json.path("offerImmediateCallback").asBoolean();
    }

    /** Whether a callback at another time is offered. */
    public boolean offersScheduled() {
        return json.path("offerScheduledCallback").asBoolean();
    }

    /** Whether the waiting time is unknown because no contact has come yet. */
    public boolean noTraffic() {
        return !known() && offersImmediate();
    }

    /** Whether the waiting time is unknown because no agent is there. */
    public boolean noAgents() {
        return !known() && !offersImmediate();
    }
}
