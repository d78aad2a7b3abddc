// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.camel.Message;

/**
 * A part of a webhook that is sent to the route as an exchange.
 *
 * @param key the same in each redelivery, and different from that of everything else; empty if the vendor gives no id
 * @param item what it is, for errors, such as {@code the message 17}
 * @param content fills the message of the exchange
 * @param known the result of a delivery whose message is not there any more, because an earlier request has delivered it
 * @param result what the response says of it, read from the message that the route has processed
 */
public record WebhookDelivery(
        Optional<String> key, String item, Consumer<Message> content, String known, Function<Message, String> result) {}
