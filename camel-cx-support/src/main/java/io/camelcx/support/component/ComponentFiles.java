// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.SpooledFile;
import io.camelcx.support.fetch.TemporaryFiles;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.apache.camel.Component;
import org.apache.camel.Exchange;

/** The temporary files of a component: in the folder of the context's stream caching, else in that of the system. Any thread may call it. */
public final class ComponentFiles implements AutoCloseable {

    private final Component component;
    private final TemporaryFiles files;

    /**
     * None yet.
     *
     * @param scheme the component's scheme: the names of files begin with it
     * @param suffix what the names of files end with, such as {@code .csv}
     */
    public ComponentFiles(Component component, String scheme, String suffix) {
        this.component = component;
        this.files = new TemporaryFiles(scheme, suffix);
    }

    /** A new file that exists as long as its exchange. */
    public DownloadedFile create() throws IOException {
        return files.create(folder());
    }

    /**
     * Downloads into a new file, which is the body of the exchange's message then, with its length as a header. If the download fails, the file is
     * deleted and the message stays as it was.
     *
     * @param call   downloads into the file
     * @param length the number of bytes that were downloaded
     * @return completes with the result of the call when the message has the file
     */
    public <R> CompletableFuture<R> download(
            Exchange exchange, Function<DownloadedFile, CompletableFuture<R>> call, ToLongFunction<R> length) {
        DownloadedFile file;
        try {
            file = create();
        } catch (IOException e) {
            return CompletableFuture.failedFuture(
                    new UncheckedIOException("A temporary file cannot be created: " + e.getMessage(), e));
        }
        return CompletableFuture.completedFuture(file)
                .thenCompose(call)
                .thenApply(result -> {
                    long bytes = length.applyAsLong(result);
                    exchange.getMessage().setBody(SpooledFile.of(exchange, file.path(), bytes));
                    exchange.getMessage().setHeader(Exchange.FILE_LENGTH, bytes);
                    return result;
                })
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        file.abandon();
                    }
                });
    }

    private Path folder() {
        File spool = component.getCamelContext().getStreamCachingStrategy().getSpoolDirectory();
        return spool == null ? Path.of(System.getProperty("java.io.tmpdir")) : spool.toPath();
    }

    /** Files of running exchanges stay; they are removed at a later start. */
    @Override
    public void close() {
        files.close();
    }
}
