// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.fetch;

import io.camelcx.support.exchange.ExchangeCompletion;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;

/** Deletes a temporary file when the last of the exchanges that use it is done. */
public final class FileLease {

    private final Path file;
    private final AtomicInteger holders = new AtomicInteger();

    public FileLease(Path file) {
        this.file = file;
    }

    /** Keeps the file until an exchange is done. */
    public void hold(Exchange exchange) {
        holders.incrementAndGet();
        ExchangeCompletion.onDone(exchange, () -> {
            if (holders.decrementAndGet() == 0) {
                DownloadedFile.delete(file);
            }
        });
    }
}
