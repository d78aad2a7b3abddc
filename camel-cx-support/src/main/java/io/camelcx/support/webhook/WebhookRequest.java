// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Optional;

/** A request to a webhook, as an HTTP server has received it. */
public interface WebhookRequest {

    /** A header; empty if there is none. Its name is compared without regard to case. */
    Optional<String> header(String name);
}
