// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.support.signature.HubSignature;
import io.camelcx.support.webhook.WebhookRequest;
import java.io.IOException;
import java.util.Optional;

/** What the webhooks of all of the vendor's APIs have in common: signed JSON objects with a trace id. Thread-safe. */
public final class GenesysWebhook {

    private static final String TRACE_ID = "X-B3-TraceId";

    private final HubSignature signature;
    private final ObjectReader reader;

    /**
     * Webhooks that are signed with the secret of a channel, or of the name of an endpoint.
     *
     * @param id the channel or name
     * @param component the scheme of the component, for the error
     * @throws IllegalArgumentException if the connection has no secret for it
     */
    public GenesysWebhook(GenesysApi api, String id, String component) {
        this.signature = api.channelSecrets().required(id, component);
        this.reader = api.json().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Whether the signature of a request is that of its body. */
    public boolean isAuthentic(WebhookRequest request, byte[] body) {
        return signature.matches(request.header(HubSignature.HEADER).orElse(null), body);
    }

    /**
     * The body of a request.
     *
     * @throws IOException if it is no JSON object
     */
    public ObjectNode object(byte[] body) throws IOException {
        JsonNode json = reader.readTree(body);
        if (json instanceof ObjectNode object) {
            return object;
        }
        throw new IOException("The body must be a JSON object, but is: " + json.getNodeType());
    }

    /** The trace id of a request. */
    public static Optional<String> traceId(WebhookRequest request) {
        return request.header(TRACE_ID);
    }
}
