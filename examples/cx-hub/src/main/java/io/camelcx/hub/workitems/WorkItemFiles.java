// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.openmedia.GenesysOpenmediaConstants;
import io.camelcx.genesys.openmedia.client.Creation.Outcome;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.hub.workitems.rows.RowFormat;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.camel.BatchConsumer;
import org.apache.camel.Exchange;
import org.apache.camel.InvalidPayloadException;
import org.apache.camel.Route;
import org.apache.camel.support.SynchronizationAdapter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of the routes of work items except the calls to the contact centre, one method a step:
 * {@code bean:workItemFiles?method=...}. While a row is processed, its {@link WorkItem} is the exchange property {@value #WORK_ITEM}.
 */
public final class WorkItemFiles {

    /** The exchange property that holds the {@link WorkItem}. */
    public static final String WORK_ITEM = "workItem";

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemFiles.class);

    private String folder = "work-items";
    private String separator = ",";
    private String required = "";

    /** The folder that contains those of files and results. */
    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** The character between the fields of a CSV file. */
    public void setSeparator(String separator) {
        this.separator = separator;
    }

    /** The required fields of each row, separated by commas. */
    public void setRequired(String required) {
        this.required = required;
    }

    /** Opens the file in the message; returns the batches of rows to split. */
    public WorkItemFile open(Exchange exchange) throws IOException, InvalidPayloadException {
        Path file = exchange.getMessage().getMandatoryBody(File.class).toPath();
        BooleanSupplier running = routeIsRunning(exchange);
        afterFailure(exchange, failure -> logUnfinished(file, running.getAsBoolean(), failure));
        WorkItemFile opened = WorkItemFile.open(file, format(), Path.of(folder), running);
        afterFailure(exchange, failure -> discard(opened));
        return opened;
    }

    /** Starts with the next work item; returns the user data of its interaction. */
    public ObjectNode begin(Exchange exchange) throws InvalidPayloadException {
        WorkItem item = exchange.getMessage().getMandatoryBody(WorkItem.class);
        exchange.setProperty(WORK_ITEM, item);
        item.file().requireRunning();
        return item.userData();
    }

    /** Whether the route is running, so that a row whose work item could not be created is retried. */
    public boolean isRunning(Exchange exchange) {
        return item(exchange).file().isRunning();
    }

    /** Records the interaction in the message as the result of the row. */
    public void answered(Exchange exchange) {
        Interaction interaction = exchange.getMessage().getBody(Interaction.class);
        String outcome = exchange.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME, String.class);
        item(exchange).file().results().answered(item(exchange), interaction.id(), Outcome.valueOf(outcome));
    }

    /** Records that the row was refused. */
    public void refused(Exchange exchange) {
        String reason = Refusal.reason(exchange);
        LOG.debug("{} was refused: {}", item(exchange).externalId(), reason);
        item(exchange).file().results().refused(item(exchange), reason);
    }

    /** Completes the results, after all rows are done. */
    public void complete(Exchange exchange) throws IOException {
        WorkItemFile file = exchange.getMessage().getBody(WorkItemFile.class);
        RowResults.Counts counts = file.complete();
        LOG.info(
                "{}: {} work items created, {} rows refused",
                file.name(),
                counts.of(Outcome.created) + counts.of(Outcome.recovered),
                counts.refused());
        if (counts.of(Outcome.duplicate) > 0) {
            LOG.warn(
                    "{}: {} rows already had a work item, from an earlier start or from another file of this name",
                    file.name(),
                    counts.of(Outcome.duplicate));
        }
    }

    private static WorkItem item(Exchange exchange) {
        return exchange.getProperty(WORK_ITEM, WorkItem.class);
    }

    private RowFormat format() {
        List<String> names = Stream.of(required.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        return new RowFormat(separator.charAt(0), names);
    }

    /** Whether the route is running rather than stopping. */
    private static BooleanSupplier routeIsRunning(Exchange exchange) {
        Route route = exchange.getContext().getRoute(exchange.getFromRouteId());
        return () -> !(route.getConsumer() instanceof BatchConsumer batch) || batch.isBatchAllowed();
    }

    private static void afterFailure(Exchange exchange, Consumer<Exception> action) {
        exchange.getExchangeExtension().addOnCompletion(new SynchronizationAdapter() {
            @Override
            public void onFailure(Exchange failed) {
                action.accept(failed.getException());
            }
        });
    }

    private static void logUnfinished(Path file, boolean running, Exception reason) {
        if (!running) {
            LOG.info(
                    "{} stays in its folder, because its route is stopping; the next start processes it from its beginning",
                    file);
        } else if (reason instanceof WorkItemFile.Unfinished) {
            LOG.info(reason.getMessage());
        } else {
            LOG.error("{} stays in its folder and is processed again from its beginning", file, reason);
        }
    }

    private static void discard(WorkItemFile file) {
        try {
            file.discard();
        } catch (IOException e) {
            LOG.warn("The incomplete results of {} cannot be removed; they will be overwritten", file.name(), e);
        }
    }
}
