// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The response to a webhook.
 *
 * @param outcome decides the status
 * @param body JSON
 */
record WebhookResponse(WebhookOutcome outcome, String body) {

    static WebhookResponse accepted(String body) {
        return new WebhookResponse(WebhookOutcome.ACCEPTED, body);
    }

    /** One that says what the problem is. */
    static WebhookResponse of(WebhookOutcome outcome) {
        return new WebhookResponse(outcome, "{\"error\":\"" + outcome.text() + "\"}");
    }

    /** Replaces a request, whose headers the HTTP server would send back. */
    void writeTo(Message message) {
        message.removeHeaders("*");
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, outcome.status());
        message.setHeader(Exchange.CONTENT_TYPE, "application/json");
        if (outcome == WebhookOutcome.WRONG_METHOD) {
            message.setHeader("Allow", "POST");
        }
        message.setBody(body);
    }
}
