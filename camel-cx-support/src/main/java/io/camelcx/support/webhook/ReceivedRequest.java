// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.io.IOException;
import java.util.Optional;

/** A request that was not checked yet. */
interface ReceivedRequest extends WebhookRequest {

    boolean isPost();

    /**
     * Reads the body.
     *
     * @param limit the most bytes
     * @return empty if it is larger
     * @throws IOException if it could not be received
     */
    Optional<byte[]> body(int limit) throws IOException;
}
