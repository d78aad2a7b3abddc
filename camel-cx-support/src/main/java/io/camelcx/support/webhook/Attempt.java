// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A delivery that runs, or that has run. */
final class Attempt {

    private final WebhookDelivery delivery;
    private final CompletableFuture<Optional<String>> result = new CompletableFuture<>();
    private volatile boolean late;

    Attempt(WebhookDelivery delivery) {
        this.delivery = delivery;
    }

    WebhookDelivery delivery() {
        return delivery;
    }

    /** Its result; empty if the route has not processed it. It never fails. */
    CompletableFuture<Optional<String>> result() {
        return result;
    }

    /** A response was sent before it had ended, so the vendor is going to deliver it again. */
    void setLate() {
        late = true;
    }

    boolean isLate() {
        return late;
    }
}
