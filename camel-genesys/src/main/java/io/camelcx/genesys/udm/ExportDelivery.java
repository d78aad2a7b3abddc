// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.udm.client.FileMetadata;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmTime;
import io.camelcx.genesys.udm.position.Position;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.component.RouteDelivery;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.state.CurrentState;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an export to the route of a consumer, and records what the route has processed. */
final class ExportDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(ExportDelivery.class);
    private static final int DONE = 100;

    /** How long the vendor keeps files. */
    private static final Duration KEPT = Duration.ofDays(30);

    private final RouteDelivery route;
    private final CurrentState<Position> positions;
    private final ExportFetch fetch;
    private final ExportBody body;
    private final GenesysUdmEndpoint endpoint;
    private final boolean perFile;
    private final AwaitedCalls calls;
    private volatile boolean backlog;
    private final Set<GenesysUdmEvent> events = EnumSet.noneOf(GenesysUdmEvent.class);

    /** What has become known of an export. */
    enum Kind {
        /** It is not finished. */
        OPEN,
        /** The route has processed it. */
        PROCESSED,
        /** Its files are gone. */
        DELETED,
        /** The route has failed. */
        REFUSED
    }

    /**
     * The outcome of a delivery.
     *
     * @param exchanges the number of exchanges
     */
    record Outcome(Kind kind, int exchanges) {}

    /** @param calls waits for the vendor */
    ExportDelivery(
            GenesysUdmEndpoint endpoint, RouteDelivery route, CurrentState<Position> positions, AwaitedCalls calls)
            throws Exception {
        GenesysUdmConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.route = route;
        this.positions = positions;
        this.calls = calls;
        this.backlog = positions.get().since().isEmpty();
        this.fetch = new ExportFetch(endpoint);
        this.body = new ExportBody(endpoint, calls::isOpen);
        this.perFile = options.getExchangePer() == GenesysUdmExchangePer.file;
        for (String event : CommaList.of(options.getEvents())) {
            events.add(Arrays.stream(GenesysUdmEvent.values())
                    .filter(each -> each.name().equals(event))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("events must be of "
                            + Arrays.toString(GenesysUdmEvent.values()) + ", separated by commas, not " + event)));
        }
    }

    /**
     * Delivers an export if it is finished. The calling thread waits.
     *
     * @throws Exception if its files cannot be read, or are not complete although it is finished
     */
    Outcome deliver(JobInfo export) throws Exception {
        endpoint.running().status(export);
        if (export.fileName().isEmpty()) {
            return fetch.status().isFailed(export)
                    ? event(export, GenesysUdmEvent.failed, Kind.PROCESSED)
                    : new Outcome(Kind.OPEN, 0);
        }
        Optional<List<FileMetadata>> files = calls.join(endpoint.waiting(), () -> fetch.files(export));
        if (files.isEmpty()) {
            if (fetch.status().isFinished(export) || export.progress() >= DONE) {
                throw new IOException("The export is " + export.status() + ", but its files are not complete: "
                        + "their sizes do not add up to " + export.fileSize() + " bytes");
            }
            return new Outcome(Kind.OPEN, 0);
        }
        if (!events.contains(GenesysUdmEvent.finished)) {
            return event(export, GenesysUdmEvent.finished, Kind.PROCESSED);
        }
        return perFile ? eachOf(export, files.get()) : together(export, files.get());
    }

    private Outcome together(JobInfo export, List<FileMetadata> files) throws Exception {
        Optional<ExportBody.Prepared> prepared = prepared(export, files);
        if (prepared.isEmpty()) {
            return event(export, GenesysUdmEvent.deleted, Kind.DELETED);
        }
        boolean processed = deliver(export, prepared.get(), message -> {});
        if (processed) {
            positions.update(before -> before.done(export.id()));
        }
        return new Outcome(processed ? Kind.PROCESSED : Kind.REFUSED, 1);
    }

    private Outcome eachOf(JobInfo export, List<FileMetadata> files) throws Exception {
        int exchanges = 0;
        boolean allProcessed = true;
        for (int i = 0; i < files.size(); i++) {
            FileMetadata file = files.get(i);
            int part = i + 1;
            if (positions.get().isDone(export.id(), file.name())) {
                continue;
            }
            Optional<ExportBody.Prepared> prepared = prepared(export, List.of(file));
            if (prepared.isEmpty()) {
                return event(export, GenesysUdmEvent.deleted, Kind.DELETED);
            }
            exchanges++;
            boolean processed = deliver(export, prepared.get(), message -> {
                message.setHeader(GenesysUdmConstants.PART, part);
                message.setHeader(GenesysUdmConstants.PARTS, files.size());
                message.setHeader(
                        GenesysUdmConstants.FILE_NAMES,
                        files.stream().map(FileMetadata::name).toList());
            });
            if (processed) {
                positions.update(before -> before.fileDone(export.id(), file.name()));
            }
            allProcessed &= processed;
        }
        if (allProcessed) {
            positions.update(before -> before.done(export.id()));
        }
        return new Outcome(allProcessed ? Kind.PROCESSED : Kind.REFUSED, exchanges);
    }

    private Optional<ExportBody.Prepared> prepared(JobInfo export, List<FileMetadata> files) throws Exception {
        Optional<List<ExportFetch.Part>> parts = calls.join(
                endpoint.waiting(),
                () -> fetch.download(export, files, calls::isOpen),
                late -> late.ifPresent(ExportFetch::delete));
        return parts.isPresent() ? Optional.of(body.prepare(parts.get())) : Optional.empty();
    }

    private boolean deliver(JobInfo export, ExportBody.Prepared prepared, Consumer<Message> more) {
        return route.deliver(
                message -> {
                    body.write(message, export, prepared);
                    message.setHeader(GenesysUdmConstants.EVENT, GenesysUdmEvent.finished.name());
                    more.accept(message);
                },
                () -> "the export " + export.id() + " (" + export.title() + ")");
    }

    private Outcome event(JobInfo export, GenesysUdmEvent event, Kind kind) {
        boolean wanted = events.contains(event) && event != GenesysUdmEvent.finished && !isPast(export);
        if (!wanted) {
            LOG.info("The export {} ({}) is {}", export.id(), export.title(), event);
        }
        boolean processed = !wanted
                || route.deliver(
                        message -> {
                            message.setHeader(GenesysUdmConstants.EVENT, event.name());
                            message.setHeader(GenesysUdmConstants.JOB, export);
                            message.setHeader(GenesysUdmConstants.HISTORY_ID, export.id());
                            message.setHeader(GenesysUdmConstants.FILE_NAME, export.fileName());
                            message.setBody(null);
                        },
                        () -> "the event " + event + " of the export " + export.id());
        if (processed) {
            positions.update(before -> before.done(export.id()));
        }
        return new Outcome(processed ? kind : Kind.REFUSED, wanted ? 1 : 0);
    }

    /** All exports of the history were delivered, or were tried, since the consumer first ran. */
    void historyRead() {
        backlog = false;
    }

    /** What happened before the consumer first ran is no event, as far as that is known: of an old tenant it would be years of them. */
    private boolean isPast(JobInfo export) {
        Optional<Instant> since = positions.get().since();
        Optional<Instant> created = UdmTime.of(export.createdDate());
        return since.isPresent()
                && created.isPresent()
                && created.get().plus(backlog ? Duration.ZERO : KEPT).isBefore(since.get());
    }
}
