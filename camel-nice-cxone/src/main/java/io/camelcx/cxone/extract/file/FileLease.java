// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.file;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.Exchange;
import org.apache.camel.support.SynchronizationAdapter;

/** Keeps a temporary file as long as an exchange needs it, and copies of that exchange; then deletes it. */
public final class FileLease {

    private final Path file;
    private final AtomicInteger holders = new AtomicInteger();

    public FileLease(Path file) {
        this.file = file;
    }

    /** An exchange needs the file until it is done. */
    public void hold(Exchange exchange) {
        holders.incrementAndGet();
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onDone(Exchange done) {
                if (holders.decrementAndGet() == 0) {
                    ExtractedFile.delete(file);
                }
            }
        });
    }
}
