// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.PageFile;
import io.camelcx.support.async.Futures;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.retry.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An upload with its retries. Each makes a revision, so none follows blindly on one whose outcome is unclear: the newest revision on the site is first
 * compared with the content, byte by byte.
 */
final class UploadCall {

    private static final Logger LOG = LoggerFactory.getLogger(UploadCall.class);

    private final ExpertApi api;
    private final FilesClient client;
    private final FileId id;
    private final Upload upload;

    UploadCall(ExpertApi api, FilesClient client, FileId id, Upload upload) {
        this.api = api;
        this.client = client;
        this.id = id;
        this.upload = upload;
    }

    /** Completes with the revision that has the content. */
    CompletableFuture<PageFile> start() {
        return send(1);
    }

    private CompletableFuture<PageFile> send(int attempt) {
        return client.put(id, upload).exceptionallyCompose(failure -> after(attempt, Futures.unwrap(failure)));
    }

    private CompletableFuture<PageFile> after(int attempt, Throwable failure) {
        if (!(failure instanceof CxApiException refusal)) {
            return CompletableFuture.failedFuture(failure);
        }
        if (!refusal.outcomeUnknown()) {
            return repeat(attempt, refusal);
        }
        // A content that can be read only once cannot be compared.
        return upload.body().isReopenable()
                ? stored(refusal)
                        .thenCompose(found -> found.isPresent()
                                ? CompletableFuture.completedFuture(found.get())
                                : repeat(attempt, refusal))
                : CompletableFuture.failedFuture(refusal);
    }

    private CompletableFuture<PageFile> repeat(int attempt, CxApiException refusal) {
        RetryPolicy retry = api.retry();
        Duration delay =
                refusal.retryAfter().orElseGet(() -> retry.backoff().delay(attempt, ThreadLocalRandom.current()));
        boolean allowed = refusal.isRetryable()
                && attempt < retry.maxAttempts()
                && upload.body().isAvailable()
                && (refusal.retryAfter().isEmpty() || delay.compareTo(retry.maxRetryAfter()) <= 0);
        if (!allowed) {
            return CompletableFuture.failedFuture(refusal);
        }
        LOG.debug("Uploading {} again in {}: {}", id, delay, refusal.getMessage());
        return api.waiting().after(delay, () -> send(attempt + 1));
    }

    /** The newest revision, if it has the content; a failure of the comparison leaves the outcome unclear. */
    private CompletableFuture<Optional<PageFile>> stored(CxApiException unclear) {
        return client.findHead(id)
                .thenCompose(head -> head.filter(this::maySame).isPresent()
                        ? client.hasContent(head.get(), upload.body())
                                .thenApply(same -> same ? head : Optional.<PageFile>empty())
                        : CompletableFuture.completedFuture(Optional.<PageFile>empty()))
                .exceptionallyCompose(failure -> {
                    unclear.addSuppressed(Futures.unwrap(failure));
                    return CompletableFuture.failedFuture(unclear);
                });
    }

    private boolean maySame(PageFile head) {
        boolean sameSize =
                upload.body().length().isEmpty() || upload.body().length().getAsLong() == head.size();
        return sameSize && upload.description().map(head.description()::equals).orElse(true);
    }
}
