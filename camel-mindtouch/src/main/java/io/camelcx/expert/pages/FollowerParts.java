// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.api.SiteTime;
import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.events.EventWalk;
import io.camelcx.expert.events.PageTree;
import io.camelcx.expert.events.SiteCalls;
import io.camelcx.expert.events.SiteClient;
import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.changes.KnownPages;
import io.camelcx.expert.pages.changes.KnownPagesStore;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.UnreadablePages;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.support.state.StateStore;
import java.time.Instant;
import java.util.Optional;

/** Assembles the follower of a consumer from its options and its saved state. */
final class FollowerParts {

    private final ExpertPagesConsumer consumer;
    private final ExpertPagesEndpoint endpoint;
    private final ExpertPagesConfiguration options;
    private final ExpertApi api;
    private final StateStore stored;
    private final PagesClient client;

    /** @param stored where the position is saved; the rest of the state is saved under keys that begin with its key */
    FollowerParts(ExpertPagesConsumer consumer, ExpertApi api, StateStore stored) throws Exception {
        this.consumer = consumer;
        this.endpoint = consumer.getEndpoint();
        this.options = endpoint.getConfiguration();
        this.api = api;
        this.stored = stored;
        this.client = endpoint.client();
    }

    ChangeFollower follower() throws Exception {
        SiteCalls calls = consumer.siteCalls();
        SiteClient site = new SiteClient(api);
        SiteTime time = new SiteTime(api.siteClock(), () -> calls.join(() -> client.info(endpoint.pageId())));
        PositionStore store = new PositionStore(stored);
        DeliveredPages delivered = new DeliveredPages();
        RouteState state = new RouteState(
                delivered, known(store), new UnreadablePages(stored.under("/unreadable")), api.siteClock());
        ChangeProgress progress = new ChangeProgress(
                time,
                store,
                new ChangeSchedule(begin(), options.getOverlap(), delivered),
                state,
                consumer::windowCommitted);
        ChangeReader reader = new ChangeReader(client, new PageFetcher(client, options), api.siteClock());
        ChangeDelivery delivery = new ChangeDelivery(consumer, calls, reader, state);
        Optional<EventFollower> events = options.isEvents()
                ? Optional.of(new EventFollower(
                        new EventWalk<>(site, calls, endpoint.pageId(), PageEvent::read),
                        new EventChanges(state.known(), delivered, new PageTree(site, calls)),
                        delivery,
                        progress,
                        options.getOverlap()))
                : Optional.empty();
        return new ChangeFollower(endpoint, calls, progress, delivery, events);
    }

    /** A position may have been removed so that everything is delivered again; then nothing is known. */
    private KnownPages known(PositionStore store) {
        KnownPagesStore pages = new KnownPagesStore(stored.under("/known"));
        int max = options.isEvents() ? options.getRememberedPages() : 0;
        if (max == 0) {
            return KnownPages.none(pages);
        }
        // There is a position without a time until the first window has been committed.
        if (store.position().isStored()) {
            return KnownPages.saved(pages, max);
        }
        KnownPages none = KnownPages.empty(pages, max);
        if (options.getSince() != null || !options.isInitialCrawl()) {
            none.incomplete();
        }
        return none;
    }

    /** From when on a consumer without a position delivers changes; empty for the time of its start. */
    private Optional<Instant> begin() {
        return Optional.ofNullable(options.getSince())
                .map(time -> VendorTime.required("since", time))
                .or(() -> options.isInitialCrawl() ? Optional.of(Instant.EPOCH) : Optional.empty());
    }
}
