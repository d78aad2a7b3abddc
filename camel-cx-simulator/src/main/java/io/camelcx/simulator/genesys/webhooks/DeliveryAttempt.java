// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One request that was sent to a webhook.
 *
 * @param number 1 for the first; a request that a fault doubles has the number of the other one
 * @param at when it was sent, by the simulator's clock
 * @param took the time until the response or the failure
 * @param status the status of the response
 * @param responseBody the body of the response; empty text if there was none
 * @param failure why there was no response
 * @param fault what was made to go wrong
 */
public record DeliveryAttempt(
        int number,
        Instant at,
        Duration took,
        Optional<Integer> status,
        String responseBody,
        Optional<String> failure,
        Optional<WebhookFault.Kind> fault) {}
