// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What has happened to a message of an agent.
 *
 * @param from      the id of its sender: the channel's side
 * @param to        the id of its recipient: the consumer
 * @param messageId the id of the message, as the webhook sent it or the response to the webhook named it
 * @param status    what has happened
 * @param reasons   why it failed; empty for none
 */
public record DeliveryReceipt(
        String from, String to, String messageId, ReceiptStatus status, List<FailureReason> reasons) {

    /** Copies {@code reasons}. */
    public DeliveryReceipt {
        reasons = List.copyOf(reasons);
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ObjectNode channel = json.putObject("channel");
        channel.putObject("from").put("id", from);
        channel.putObject("to").put("id", to);
        channel.put("messageId", messageId);
        json.put("type", "Receipt").put("status", status.name());
        if (!reasons.isEmpty()) {
            ArrayNode list = json.putArray("reasons");
            reasons.forEach(reason -> {
                ObjectNode each = list.addObject().put("code", reason.code());
                if (reason.message() != null) {
                    each.put("message", reason.message());
                }
            });
        }
        return json;
    }
}
