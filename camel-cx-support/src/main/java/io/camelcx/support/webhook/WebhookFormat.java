// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.io.IOException;
import java.util.List;

/** What a vendor's webhooks look like. Any thread may call it. */
public interface WebhookFormat {

    /**
     * Whether a request is signed by the vendor. Nothing of it is parsed before.
     *
     * @param body its body, as it was received
     */
    boolean isAuthentic(WebhookRequest request, byte[] body);

    /**
     * Reads an authentic request.
     *
     * @param body its body, as it was received
     * @return what is sent to the route, each as an exchange; empty if the request contains nothing
     * @throws IOException if the body is malformed
     */
    List<WebhookDelivery> read(WebhookRequest request, byte[] body) throws IOException;

    /**
     * The body of the response to a request that was processed.
     *
     * @param results the result of each delivery, in the order of the request
     * @return JSON
     */
    String response(List<String> results);
}
