// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.board;

import io.camelcx.genesys.openmedia.GenesysOpenmediaConstants;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.hub.page.LatestEntries;
import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.workitems.Refusal;
import io.camelcx.hub.workitems.WorkItem;
import io.camelcx.hub.workitems.WorkItemFiles;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shows work items and their changes on the page, one method an event: {@code bean:workItemBoard?method=...}. As a processor it shows
 * each row that is retried ({@code onRedeliveryRef}).
 */
public final class WorkItemBoard implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(WorkItemBoard.class);

    private final LivePage page;
    private final ItemReader reader;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final BoardState state = new BoardState();
    private final LatestEntries refusals;
    private final long since;
    private boolean waiting;

    /** A board without any work item. */
    public WorkItemBoard(LivePage page, ItemReader reader, Clock clock) {
        this.page = page;
        this.reader = reader;
        this.clock = clock;
        this.since = clock.millis();
        this.refusals = new LatestEntries(page, "workItems", "refusals", clock);
    }

    /** Shows the section of the page before there is a work item. */
    public void open() {
        change(() -> {});
    }

    /** Shows an interaction that was created or already existed. */
    public void created(Exchange exchange) {
        Interaction interaction = exchange.getMessage().getBody(Interaction.class);
        change(() -> {
            endWaiting();
            // Of an interaction that has already ended only the external id is known.
            if (!interaction.id().isEmpty()) {
                state.put(reader.read(interaction, clock.instant()));
            }
        });
    }

    /** Shows a change of a watched interaction. */
    public void changed(Exchange exchange) {
        ShownItem item = reader.read(exchange.getMessage().getBody(Interaction.class), clock.instant());
        String event = exchange.getMessage().getHeader(GenesysOpenmediaConstants.EVENT, String.class);
        change(() -> {
            switch (event) {
                case "ended", "missing" -> state.end(item.endedAt(clock.millis()));
                default -> state.put(item);
            }
        });
    }

    /** Shows a refused row. */
    public void refused(Exchange exchange) {
        refusals.set(externalId(exchange), "reason", Refusal.reason(exchange));
        change(state::refuse);
    }

    /** Shows that a row waits because its work item could not be created. */
    @Override
    public void process(Exchange exchange) {
        String reason = Refusal.reason(exchange);
        change(() -> {
            if (!waiting) {
                LOG.warn("{} cannot be created yet and is retried until it can: {}", externalId(exchange), reason);
            }
            waiting = true;
            show("waiting", Map.of("externalId", externalId(exchange), "reason", reason));
        });
    }

    private void endWaiting() {
        if (waiting) {
            LOG.info("Work items are created again");
            waiting = false;
            show("waiting", Map.of());
        }
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            show("counts", Map.of("since", since, "counts", state.counts()));
            show("latest", state.latest());
        } finally {
            lock.unlock();
        }
    }

    private void show(String key, Object data) {
        page.show("workItems", key, data);
    }

    private static String externalId(Exchange exchange) {
        return exchange.getProperty(WorkItemFiles.WORK_ITEM, WorkItem.class).externalId();
    }
}
