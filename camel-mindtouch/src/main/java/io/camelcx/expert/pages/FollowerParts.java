// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.pages.changes.ChangeSchedule;
import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.changes.EventWalk;
import io.camelcx.expert.pages.changes.KnownPages;
import io.camelcx.expert.pages.changes.KnownPagesStore;
import io.camelcx.expert.pages.changes.PageTree;
import io.camelcx.expert.pages.changes.PositionStore;
import io.camelcx.expert.pages.changes.UnreadablePages;
import io.camelcx.expert.pages.client.PagesClient;
import io.camelcx.expert.pages.client.VendorTime;
import io.camelcx.support.state.StateEntry;
import java.time.Instant;
import java.util.Optional;

/** Puts together what follows a page for a consumer, from its options and from what was kept. */
final class FollowerParts {

    private final ExpertPagesConsumer consumer;
    private final ExpertPagesEndpoint endpoint;
    private final ExpertPagesConfiguration options;
    private final ExpertApi api;
    private final StateEntry kept;
    private final PagesClient client;

    /** @param kept where the position is kept; all else is kept beside it */
    FollowerParts(ExpertPagesConsumer consumer, ExpertApi api, StateEntry kept) throws Exception {
        this.consumer = consumer;
        this.endpoint = consumer.getEndpoint();
        this.options = endpoint.getConfiguration();
        this.api = api;
        this.kept = kept;
        this.client = endpoint.client();
    }

    ChangeFollower follower() throws Exception {
        SiteTime time = new SiteTime(api.siteClock(), client, endpoint.pageId());
        PositionStore store = new PositionStore(kept);
        DeliveredPages delivered = new DeliveredPages();
        RouteState state =
                new RouteState(delivered, known(store), new UnreadablePages(beside("/unreadable")), api.siteClock());
        ChangeExchanges exchanges = new ChangeExchanges(consumer);
        ChangeDelivery delivery = new ChangeDelivery(
                consumer,
                new PageFetcher(client, options),
                state,
                exchanges,
                api.siteClock(),
                api.threads().workers());
        Optional<EventFollower> events = options.isEvents()
                ? Optional.of(new EventFollower(
                        new EventWalk(client, endpoint.pageId()),
                        new EventChanges(state.known(), delivered, new PageTree(client)),
                        delivery,
                        state,
                        store,
                        options.getOverlap()))
                : Optional.empty();
        ChangeSchedule schedule = new ChangeSchedule(begin(), options.getOverlap(), delivered);
        return new ChangeFollower(endpoint, time, store, schedule, state, delivery, exchanges, events);
    }

    /** What is not kept any more may have been taken out so that all comes again. */
    private KnownPages known(PositionStore store) {
        KnownPagesStore pages = new KnownPagesStore(beside("/known"));
        int max = options.isEvents() ? options.getRememberedPages() : 0;
        if (max == 0) {
            return KnownPages.none(pages);
        }
        if (store.position().upto().isPresent()) {
            return KnownPages.saved(pages, max);
        }
        KnownPages none = KnownPages.empty(pages, max);
        if (options.getSince() != null || !options.isInitialCrawl()) {
            none.incomplete();
        }
        return none;
    }

    /** Where a consumer without a position begins; empty for the time at which it is started. */
    private Optional<Instant> begin() {
        return Optional.ofNullable(options.getSince())
                .map(time -> VendorTime.required("since", time))
                .or(() -> options.isInitialCrawl() ? Optional.of(Instant.EPOCH) : Optional.empty());
    }

    private StateEntry beside(String name) {
        return new StateEntry(kept.repository(), kept.key() + name);
    }
}
