// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiResponse;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;

/**
 * Downloads exported files. A download that fails begins again at the vendor's own address, which links to the file anew: a link expires, and a
 * download may be cut off.
 */
public final class FileDownload {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final UdmClient client;
    private final DelayedCalls waiting;
    private final int attempts;

    /** @param attempts how many times a download is started, at least 1 */
    public FileDownload(UdmClient client, DelayedCalls waiting, int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("downloadAttempts must be at least 1, but is " + attempts);
        }
        this.client = client;
        this.waiting = waiting;
        this.attempts = attempts;
    }

    /**
     * Downloads a file.
     *
     * @param progress receives the number of bytes of each step; its {@link CancellationException} ends the download
     * @return the size in bytes, which is that of the file if it is known; fails with status 404 if there is no such file
     */
    public CompletableFuture<Long> into(FileMetadata file, DownloadSink sink, LongConsumer progress) {
        AtomicInteger left = new AtomicInteger(attempts);
        return waiting.repeat(
                () -> client.download(file.name(), response -> copy(response, file.size(), sink, progress)),
                (bytes, failure) -> failure instanceof CxApiException refusal
                                && refusal.status().orElse(0) != NOT_FOUND
                                && !(refusal.getCause() instanceof CancellationException)
                                && left.decrementAndGet() > 0
                        ? Optional.of(refusal.retryAfter().orElse(PAUSE))
                        : Optional.empty());
    }

    private static long copy(ApiResponse response, OptionalLong size, DownloadSink sink, LongConsumer progress)
            throws IOException {
        if (response.status() != OK) {
            throw response.problem("the response is no file");
        }
        InputStream body = new BufferedInputStream(response.body(), BUFFER_BYTES);
        if (size.isEmpty() && isMarkup(body)) {
            throw response.problem("the response is a document of markup, not an exported file");
        }
        long total = 0;
        byte[] buffer = new byte[BUFFER_BYTES];
        try (OutputStream file = sink.begin()) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                total += length;
                if (size.isPresent() && total > size.getAsLong()) {
                    throw response.problem("the file is longer than its " + size.getAsLong() + " bytes");
                }
                file.write(buffer, 0, length);
                progress.accept(length);
            }
        }
        if (total == 0) {
            throw response.problem("the response is empty");
        }
        if (size.isPresent() && total != size.getAsLong()) {
            throw response.problem("the file has " + total + " bytes, not " + size.getAsLong());
        }
        return total;
    }

    /** Neither a zip nor S/MIME begins so, but the page of a proxy does. */
    private static boolean isMarkup(InputStream body) throws IOException {
        body.mark(1);
        int first = body.read();
        body.reset();
        return first == '<';
    }
}
