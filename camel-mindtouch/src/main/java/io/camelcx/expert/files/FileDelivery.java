// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.files.client.Download;
import io.camelcx.expert.files.client.FileVersion;
import io.camelcx.expert.files.client.FilesClient;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.fetch.DownloadedFile;
import io.camelcx.support.fetch.SpooledFile;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Sends changes to the route of a consumer, with the contents of files if they are included. For one thread. */
final class FileDelivery {

    private static final int MAX_REMEMBERED = 20_000;

    private final ExpertFilesConsumer consumer;
    private final FilesClient client;
    private final SiteCalls calls;
    private final boolean includeContents;
    private final AtomicLong failed = new AtomicLong();
    private int failuresInARow;

    /** The last revisions that the route has received: several events of one revision make one exchange. */
    private final Map<Long, State> received = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, State> eldest) {
            return size() > MAX_REMEMBERED;
        }
    };

    private record State(long revision, long pageId, String name, String description) {

        static State of(FileChange change, PageFile file) {
            return new State(file.revision(), change.pageId(), file.name(), file.description());
        }
    }

    FileDelivery(ExpertFilesConsumer consumer, FilesClient client, SiteCalls calls) {
        this.consumer = consumer;
        this.client = client;
        this.calls = calls;
        this.includeContents = consumer.getEndpoint().getConfiguration().isIncludeContents();
    }

    /** How many exchanges the route has received. */
    long delivered() {
        return consumer.route().delivered();
    }

    /** How many exchanges the route has failed. */
    long failed() {
        return failed.get();
    }

    /** Forgets failures of the route in an earlier poll. */
    void begin() {
        failuresInARow = 0;
    }

    /** How many exchanges the route has failed since it has processed one. */
    int failuresInARow() {
        return failuresInARow;
    }

    /** Whether the route has processed the last exchange. */
    boolean routeWorks() {
        return failuresInARow == 0;
    }

    /** Delivers a deletion; returns whether the route has processed it. */
    boolean deliver(FileChange deletion) {
        // What comes back, such as with a page from the archive, is delivered again.
        received.entrySet()
                .removeIf(each -> each.getKey() == deletion.fileId()
                        || deletion.fileId() == 0
                                && (deletion.cascading() || each.getValue().pageId() == deletion.pageId()));
        return send(deletion, message -> {});
    }

    /**
     * Delivers a file as the site shows it now, unless the route has received that before.
     *
     * @return whether the route has it
     * @throws Exception if the content cannot be read
     */
    boolean deliver(FileChange change, PageFile file) throws Exception {
        State state = State.of(change, file);
        // A move is delivered even so: an earlier change may have been read after it, and did not say where the file
        // was before.
        if (change.kind() == FileChangeKind.changed && state.equals(received.get(file.id()))) {
            return true;
        }
        boolean processed = includeContents
                ? sendContents(change, file)
                : send(change, message -> {
                    describe(message, file);
                    message.setBody(file);
                });
        if (processed) {
            received.remove(file.id());
            received.put(file.id(), state);
        }
        return processed;
    }

    private boolean sendContents(FileChange change, PageFile file) throws Exception {
        DownloadedFile target =
                consumer.getEndpoint().getComponent().temporaryFiles().create();
        boolean handedOver = false;
        try {
            Download download = calls.waiting()
                    .join(
                            consumer.getEndpoint().api().waiting(),
                            () -> client.content(file, FileVersion.HEAD, untilStopped(target)),
                            late -> target.abandon());
            handedOver = true;
            return send(change, message -> {
                message.setBody(SpooledFile.of(message.getExchange(), target.path(), download.bytes()));
                describe(message, file);
                message.setHeader(Exchange.FILE_LENGTH, download.bytes());
                if (!download.type().isEmpty()) {
                    message.setHeader(Exchange.CONTENT_TYPE, download.type());
                }
            });
        } finally {
            if (!handedOver) {
                target.abandon();
            }
        }
    }

    /** A download may take hours: a stop of the consumer ends it. */
    private DownloadSink untilStopped(DownloadedFile target) {
        AwaitedCalls waiting = calls.waiting();
        return () -> new FilterOutputStream(target.begin()) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (!waiting.isOpen()) {
                    throw new CancellationException("the consumer was stopped");
                }
                out.write(bytes, offset, length);
            }
        };
    }

    private static void describe(Message message, PageFile file) {
        FileMessage.describe(message, file);
        message.setHeader(ExpertFilesConstants.FILE, file);
    }

    private boolean send(FileChange change, java.util.function.Consumer<Message> content) {
        boolean processed = consumer.route()
                .deliver(
                        message -> {
                            content.accept(message);
                            FileMessage.describe(message, change);
                        },
                        change::toString);
        failuresInARow = processed ? 0 : failuresInARow + 1;
        if (!processed) {
            failed.incrementAndGet();
        }
        return processed;
    }

    /** Reports to the exception handler that a change cannot be delivered now. */
    void reject(FileChange change, Throwable reason) {
        failed.incrementAndGet();
        consumer.route()
                .reject(
                        message -> FileMessage.describe(message, change),
                        "Cannot read " + change + "; it is tried again later, and the others are delivered",
                        reason);
    }
}
