// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * The response to a webhook.
 *
 * @param outcome decides the status
 * @param body JSON
 */
record WebhookResponse(WebhookOutcome outcome, String body) {

    private static final String JSON = "application/json";

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
        headers().forEach(message::setHeader);
        message.setBody(body);
    }

    Map<String, String> headers() {
        return outcome == WebhookOutcome.WRONG_METHOD
                ? Map.of(Exchange.CONTENT_TYPE, JSON, "Allow", "POST")
                : Map.of(Exchange.CONTENT_TYPE, JSON);
    }
}
