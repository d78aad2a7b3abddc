// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.webhooks;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One request to a webhook, with what is to go wrong.
 *
 * @param url where it is sent
 * @param headers names and values
 * @param body what is sent, or promised if the connection is cut
 * @param cut whether the connection is closed in the middle of the body
 * @param timeout how long the response may take
 */
record WebhookRequest(URI url, Map<String, String> headers, byte[] body, boolean cut, Duration timeout) {
    private static final String ANOTHER_SECRET = "not the secret";

    static WebhookRequest of(
            Webhook webhook, Payload payload, Optional<WebhookFault> fault, String contentType, Duration timeout) {
        Optional<WebhookFault.Kind> kind = fault.map(WebhookFault::kind);
        boolean half = kind.filter(WebhookFault.Kind.CUT_BODY::equals).isPresent();
        byte[] body = half ? Arrays.copyOf(payload.body(), payload.body().length / 2) : payload.body();
        Map<String, String> headers = new LinkedHashMap<>();
        if (kind.filter(WebhookFault.Kind.NO_SIGNATURE::equals).isEmpty()) {
            boolean wrong =
                    kind.filter(WebhookFault.Kind.WRONG_SIGNATURE::equals).isPresent();
            String secret = wrong ? webhook.secret() + ANOTHER_SECRET : webhook.secret();
            headers.put(HubSignature.HEADER, HubSignature.of(body, secret));
        }
        headers.put("X-B3-TraceId", payload.traceId());
        String type = fault.filter(given -> given.kind() == WebhookFault.Kind.CONTENT_TYPE)
                .map(WebhookFault::contentType)
                .orElse(contentType);
        if (!type.isEmpty()) {
            headers.put("Content-Type", type);
        }
        boolean cut = kind.filter(WebhookFault.Kind.CUT_CONNECTION::equals).isPresent();
        return new WebhookRequest(webhook.url(), headers, body, cut, timeout);
    }
}
