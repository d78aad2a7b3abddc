// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import java.util.List;
import java.util.Optional;

/**
 * A webhook with all its attempts, at one point in time.
 *
 * @param number 1 for the first since the start
 * @param webhook the name under which it is registered
 * @param messageId the id of the message, or the id of the operation for an Interactions Webhook
 * @param traceId the value of {@code X-B3-TraceId}
 * @param body what was sent
 * @param state where it stands
 * @param attempts in the order in which they ended
 * @param receiverId the {@code messageId} in the response that accepted it
 */
public record Delivery(
        long number,
        String webhook,
        String messageId,
        String traceId,
        String body,
        State state,
        List<DeliveryAttempt> attempts,
        Optional<String> receiverId) {

    /** Where a delivery stands. */
    public enum State {
        /** It waits for a response, or for the next attempt. */
        UNDER_WAY,
        /** It was accepted. */
        DONE,
        /** It was refused, and is not sent again. */
        REFUSED,
        /** The last attempt failed, or the webhook is no longer registered. */
        GIVEN_UP
    }

    /** The status of the last attempt that ended with one. */
    public Optional<Integer> status() {
        return attempts.stream().flatMap(attempt -> attempt.status().stream()).reduce((first, last) -> last);
    }
}
