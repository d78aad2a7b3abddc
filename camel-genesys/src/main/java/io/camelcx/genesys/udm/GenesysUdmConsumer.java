// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.udm.client.JobInfo;
import io.camelcx.genesys.udm.client.UdmClient;
import io.camelcx.genesys.udm.client.UdmTime;
import io.camelcx.genesys.udm.position.OpenExports;
import io.camelcx.genesys.udm.position.Position;
import io.camelcx.genesys.udm.position.PositionCodec;
import io.camelcx.support.async.DelayedCalls;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.partition.Partition;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import io.camelcx.support.state.CurrentState;
import io.camelcx.support.state.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers every finished export of the history once it was not processed yet. */
public class GenesysUdmConsumer extends ScheduledConsumer<GenesysUdmConsumer.Running> {

    private static final Logger LOG = LoggerFactory.getLogger(GenesysUdmConsumer.class);
    private static final int NOT_FOUND = 404;

    private final GenesysUdmEndpoint endpoint;
    private final FailingItems<JobInfo, Long> failing;
    private final AtomicLong delivered = new AtomicLong();
    private final AtomicLong deleted = new AtomicLong();
    private volatile int open;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    /** What lives from start to stop. */
    record Running(
            UdmClient client,
            OpenExports search,
            int pageSize,
            CurrentState<Position> positions,
            ExportDelivery delivery,
            DelayedCalls waiting,
            Clock clock) {}

    GenesysUdmConsumer(GenesysUdmEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        Duration max = endpoint.getConfiguration().getMaxFailureDelay();
        this.failing =
                new FailingItems<>(JobInfo::id, new Backoff(delay, delay.compareTo(max) > 0 ? delay : max, 2, 0));
    }

    @Override
    public GenesysUdmEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected Running open(ConsumerResources resources) throws Exception {
        GenesysUdmConfiguration options = endpoint.getConfiguration();
        int pageSize = GenesysUdmOperations.checkedPageSize(options.getPageSize());
        Optional<Instant> start = Optional.ofNullable(options.getStartDate()).map(text -> UdmTime.of(text.strip())
                .orElseThrow(() -> new IllegalArgumentException(
                        "startDate must be a day such as 2026-11-22 or an instant such as 2026-11-22T10:00:00Z, not "
                                + text)));
        Partition partition = options.share();
        StateStore store = StateStore.open(
                endpoint.getCamelContext(),
                options.getStateRepository(),
                "genesys-udm",
                partition.stateKey("genesys-udm/" + options.getService() + "/" + endpoint.getName()));
        resources.add(store);
        CurrentState<Position> positions = store.current(new PositionCodec(), Position.START);
        resources.total("camelcx.genesys.udm.delivered", delivered::get);
        resources.total("camelcx.genesys.udm.deleted", deleted::get);
        resources.total("camelcx.genesys.udm.bytes", endpoint.running()::bytes);
        resources.gauge("camelcx.genesys.udm.failing", failing::size);
        resources.total("camelcx.genesys.udm.failures", failing::failures);
        resources.gauge("camelcx.genesys.udm.open", () -> open);
        return new Running(
                endpoint.client(),
                new OpenExports(
                        start,
                        Optional.ofNullable(options.getTitle()).orElse(""),
                        partition,
                        pageSize,
                        this::unreadable),
                pageSize,
                positions,
                new ExportDelivery(endpoint, route(), positions, calls()),
                endpoint.waiting(),
                endpoint.api().clock());
    }

    private void unreadable(JsonNode record) {
        route().reject(
                        message -> message.setBody(record.toString()),
                        "A record of the history has no id and cannot be processed",
                        new IllegalStateException("A record of the history has no id"));
    }

    /** Delivers all exports that are finished. One that fails is tried again later, while others go on. */
    @Override
    protected int poll(Running now) throws Exception {
        Position position = now.positions().get();
        OpenExports.Found found = now.search().in(history(now), position);
        List<JobInfo> exports = new ArrayList<>(found.exports());
        for (long id : found.missing()) {
            missing(now, id).ifPresent(exports::add);
        }
        open = exports.size();
        now.positions().update(before -> {
            Position known = before.begun(now.clock().instant()).done(found.others());
            return found.whole() ? known.compacted(found.open()) : known;
        });
        PollFailures<JobInfo> failures = new PollFailures<>(
                "export",
                export -> export.id() + " (" + export.title() + ")",
                (export, failure) -> unreadable(export, failure, now),
                (export, failure) ->
                        failing.unreached(export, failure, now.clock().instant()));
        int exchanges = 0;
        boolean all = true;
        for (JobInfo export : failing.due(exports, now.clock().instant())) {
            if (!isPollAllowed() || failures.affectAll()) {
                all = false;
                break;
            }
            try {
                exchanges += deliver(now, export);
                failures.read();
            } catch (InterruptedException | CancellationException e) {
                throw e;
            } catch (Exception e) {
                failures.add(export, e);
            } finally {
                endpoint.running().ended(export.title());
            }
        }
        failures.end();
        if (all) {
            now.delivery().historyRead();
        }
        if (failing.size() == 0) {
            lastSuccess = Optional.of(now.clock().instant());
        }
        return exchanges;
    }

    private Iterator<JsonNode> history(Running now) {
        return now.client().history(now.pageSize(), calls().on(now.waiting()));
    }

    /** An open export of long ago; empty if the vendor does not know it any more. */
    private Optional<JobInfo> missing(Running now, long id) throws Exception {
        try {
            JobInfo record = calls().join(now.waiting(), () -> now.client().historyRecord(id));
            if (now.search().isWanted(record.title())) {
                return Optional.of(record);
            }
            now.positions().update(before -> before.done(id));
            return Optional.empty();
        } catch (CxApiException e) {
            if (e.status().orElse(0) != NOT_FOUND) {
                throw e;
            }
            if (GenesysEnvelope.of(e, endpoint.api().json()).isEmpty()) {
                // A proxy may answer 404 for everything, but not with the vendor's envelope.
                LOG.warn("The export {} was not processed, and its record cannot be read; it is read again", id, e);
                return Optional.empty();
            }
            LOG.warn("The export {} was not processed, and its record is no longer in the history", id);
            now.positions().update(before -> before.done(id));
            return Optional.empty();
        }
    }

    private int deliver(Running now, JobInfo export) throws Exception {
        ExportDelivery.Outcome outcome = now.delivery().deliver(export);
        switch (outcome.kind()) {
            case PROCESSED -> {
                failing.read(export);
                open--;
                delivered.incrementAndGet();
                // The first poll may take hours, because it delivers everything that there is.
                forceConsumerAsReady();
            }
            case DELETED -> {
                failing.read(export);
                open--;
                deleted.incrementAndGet();
            }
            case REFUSED ->
                failing.failed(
                        export,
                        new IllegalStateException("The route has not processed the export " + export.id()),
                        now.clock().instant());
            case OPEN -> LOG.trace("{} is not finished", export);
        }
        return outcome.exchanges();
    }

    private void unreadable(JobInfo export, Throwable failure, Running now) {
        failing.failed(export, failure, now.clock().instant());
        route().reject(
                        message -> message.setHeader(GenesysUdmConstants.JOB, export),
                        "The export " + export.id() + " (" + export.title()
                                + ") cannot be delivered; it is tried again later: " + failure.getMessage(),
                        failure);
    }

    /** An export that cannot be delivered keeps the health down, also in polls in which it is not tried. */
    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), failing.size() > 0 ? 1 : 0);
    }

    @Override
    public Throwable getLastError() {
        return Optional.ofNullable(super.getLastError()).or(failing::worst).orElse(null);
    }

    @Override
    protected void describe(Running now, HealthCheckResultBuilder health) {
        health.detail("exports.open", open)
                .detail("exports.failing", failing.size())
                .detail("exports.delivered", delivered.get());
    }

    /** How many exports were processed since the consumer was created. */
    long deliveredExports() {
        return delivered.get();
    }

    /** How many exports cannot be delivered at present. */
    int failingExports() {
        return failing.size();
    }

    /** How many exports were seen that are running or not processed. */
    int openExports() {
        return open;
    }

    /** When a poll last found nothing that fails. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }
}
