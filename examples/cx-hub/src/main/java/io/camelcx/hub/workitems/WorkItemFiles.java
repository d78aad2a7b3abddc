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
 * What the routes of work items do beside calling the contact centre, one method a step: {@code bean:workItemFiles?method=...}.
 * While a row is on its way, its {@link WorkItem} is the exchange property {@value #WORK_ITEM}.
 */
public final class WorkItemFiles {

    /** The exchange property that holds the {@link WorkItem}. */
    public static final String WORK_ITEM = "workItem";

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemFiles.class);

    private String folder = "work-items";
    private String separator = ",";
    private String required = "";

    /** The folder below which all files are. */
    public void setFolder(String folder) {
        this.folder = folder;
    }

    /** The character between the fields of a CSV file. */
    public void setSeparator(String separator) {
        this.separator = separator;
    }

    /** The fields that no row may lack, separated by commas. */
    public void setRequired(String required) {
        this.required = required;
    }

    /** Begins with the file in the message; the answer is what to split. */
    public WorkItemFile open(Exchange exchange) throws IOException, InvalidPayloadException {
        Path file = exchange.getMessage().getMandatoryBody(File.class).toPath();
        BooleanSupplier goesOn = routeGoesOn(exchange);
        afterFailure(exchange, failure -> tellThatItIsLeft(file, goesOn.getAsBoolean(), failure));
        WorkItemFile opened = WorkItemFile.open(file, format(), new WorkItemFolders(Path.of(folder)), goesOn);
        afterFailure(exchange, failure -> discard(opened));
        return opened;
    }

    /** Takes the next work item up; the answer is what the contact centre is told of it. */
    public ObjectNode begin(Exchange exchange) throws InvalidPayloadException, RefusedRowException {
        WorkItem item = exchange.getMessage().getMandatoryBody(WorkItem.class);
        exchange.setProperty(WORK_ITEM, item);
        item.file().requireThatItGoesOn();
        return item.userData();
    }

    /** Whether a row that could not be created yet is to be tried again. */
    public boolean goesOn(Exchange exchange) {
        return item(exchange).file().goesOn();
    }

    /** Notes the interaction in the message as what came of the row. */
    public void answered(Exchange exchange) {
        Interaction interaction = exchange.getMessage().getBody(Interaction.class);
        String outcome = exchange.getMessage().getHeader(GenesysOpenmediaConstants.OUTCOME, String.class);
        item(exchange).file().results().answered(item(exchange), interaction.id(), Outcome.valueOf(outcome));
    }

    /** Notes that the row was refused. */
    public void refused(Exchange exchange) {
        String reason = RowFailure.reason(exchange);
        LOG.debug("{} was refused: {}", item(exchange).externalId(), reason);
        item(exchange).file().results().refused(item(exchange), reason);
    }

    /** Makes the results known, after all rows are done. */
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
                    "{}: {} rows had a work item already, from an earlier start or from another file of this name",
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

    /** Whether the route is to go on, or stops as soon as it can. */
    private static BooleanSupplier routeGoesOn(Exchange exchange) {
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

    private static void tellThatItIsLeft(Path file, boolean goesOn, Exception reason) {
        if (!goesOn) {
            LOG.info("{} is left where it is, because its route stops; the next start begins with it anew", file);
        } else if (reason instanceof FileLeftException) {
            LOG.info(reason.getMessage());
        } else {
            LOG.error("{} is left where it is and processed again from its start", file, reason);
        }
    }

    private static void discard(WorkItemFile file) {
        try {
            file.discard();
        } catch (IOException e) {
            LOG.warn("The unfinished results of {} cannot be removed; they are written anew", file.name(), e);
        }
    }
}
