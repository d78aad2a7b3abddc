// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A response that may have to wait for the route.
 *
 * @param ended the response, when the route has ended
 * @param late called if another response is sent before
 */
record PendingResponse(CompletableFuture<WebhookResponse> ended, Runnable late) {

    static PendingResponse of(WebhookResponse response) {
        return new PendingResponse(CompletableFuture.completedFuture(response), () -> {});
    }

    static PendingResponse of(WebhookOutcome outcome) {
        return of(WebhookResponse.of(outcome));
    }

    /** Waits for it, but no longer than the time. */
    WebhookResponse await(Duration timeout) {
        try {
            return ended.get(timeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return tooLate();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return tooLate();
        } catch (ExecutionException e) {
            return WebhookResponse.of(WebhookOutcome.FAILED);
        }
    }

    /** The same without a thread that waits; it never fails. */
    CompletableFuture<WebhookResponse> within(Duration timeout) {
        WebhookResponse none = WebhookResponse.of(WebhookOutcome.LATE);
        return ended.exceptionally(fault -> WebhookResponse.of(WebhookOutcome.FAILED))
                .completeOnTimeout(none, timeout.toNanos(), TimeUnit.NANOSECONDS)
                .thenApply(response -> response == none ? tooLate() : response);
    }

    /** The response to a request that waits no longer. */
    WebhookResponse tooLate() {
        late.run();
        return WebhookResponse.of(WebhookOutcome.LATE);
    }
}
