// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.FoundPage;
import io.camelcx.expert.pages.changes.FoundWindow;
import io.camelcx.expert.pages.changes.PageLookup;
import io.camelcx.expert.pages.changes.TimeWindow;
import java.time.Instant;
import java.util.Optional;

/** The followed page itself: the searches of some sites do not find the page at which they start. For one thread. */
final class FollowedPage {

    private final PageLookup lookup;
    private final RouteState state;
    private Listed listed = Listed.unknown;
    private Optional<Instant> checked = Optional.empty();

    private enum Listed {
        yes,
        no,
        unknown
    }

    FollowedPage(PageLookup lookup, RouteState state) {
        this.lookup = lookup;
        this.state = state;
    }

    /** Checks the result of a search. */
    void found(FoundWindow window) {
        if (listed != Listed.yes && window.pages().stream().anyMatch(lookup::isIt)) {
            listed = Listed.yes;
        }
    }

    /**
     * The change of the page within a window, if searches do not find it.
     *
     * @throws Exception if a call to the site fails
     */
    Optional<PageChange> changed(TimeWindow window) throws Exception {
        if (listed == Listed.yes) {
            return Optional.empty();
        }
        Optional<FoundPage> page = lookup.read();
        if (listed == Listed.unknown && page.isPresent()) {
            listed = lookup.isFound(page.get()) ? Listed.yes : Listed.no;
        }
        Instant since = checked.filter(window.since()::isAfter).orElse(window.since());
        return page.filter(found -> listed == Listed.no
                        && !found.modified().isBefore(since)
                        && !found.modified().isAfter(window.upto())
                        && !state.delivered().has(found))
                .map(found -> PageChange.of(found, state.known().of(found.id())));
    }

    /** The route has received the state of the page at the end of a window. */
    void checked(TimeWindow window) {
        checked = Optional.of(window.upto());
    }
}
