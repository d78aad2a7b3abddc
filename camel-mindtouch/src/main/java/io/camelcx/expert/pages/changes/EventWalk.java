/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.pages.client.PageId;
import io.camelcx.expert.pages.client.PagesClient;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads what happened to pages since an event. The vendor lists events the newest first, so they are read back to the one that is known. */
public final class EventWalk {

    private static final Logger LOG = LoggerFactory.getLogger(EventWalk.class);
    private static final int FEW = 100;
    private static final int MANY = 1000;

    private final PagesClient client;
    private final PageId root;

    /** @param root where things happen: at this page, and below it */
    public EventWalk(PagesClient client, PageId root) {
        this.client = client;
        this.root = root;
    }

    /** The newest event there is; blank if nothing has ever happened. */
    public CompletableFuture<String> newest() {
        return client.events(root, 1, Optional.empty()).thenApply(answer -> PageEvent.readAll(answer).stream()
                .map(PageEvent::id)
                .findFirst()
                .orElse(""));
    }

    /**
     * What happened after an event, the oldest first.
     *
     * @param known blank for all there is
     */
    public CompletableFuture<List<PageEvent>> after(String known) {
        return back(Optional.of(known).filter(id -> !id.isBlank()), FEW, Optional.empty(), new ArrayDeque<>());
    }

    private CompletableFuture<List<PageEvent>> back(
            Optional<String> known, int limit, Optional<String> upto, Deque<PageEvent> events) {
        return client.events(root, limit, upto).thenApply(PageEvent::readAll).thenCompose(answer -> {
            boolean atKnown = false;
            int before = events.size();
            for (PageEvent event : answer) {
                atKnown = known.filter(event.id()::equals).isPresent();
                if (atKnown) {
                    break;
                }
                // The event at which the last answer ended comes again.
                if (events.isEmpty() || !events.getFirst().id().equals(event.id())) {
                    events.addFirst(event);
                }
            }
            if (atKnown || answer.size() < limit || events.size() == before) {
                warnIfLost(known, atKnown, events);
                return CompletableFuture.completedFuture(List.copyOf(events));
            }
            return back(known, MANY, Optional.of(events.getFirst().id()), events);
        });
    }

    private void warnIfLost(Optional<String> known, boolean atKnown, Deque<PageEvent> events) {
        if (known.isPresent() && !atKnown) {
            LOG.warn(
                    "The site does not know the event {} any more, up to which the pages below {} were followed: all {}"
                            + " events that it still knows are delivered. If it has forgotten some, a copy of the site may keep"
                            + " pages that are gone.",
                    known.get(),
                    root,
                    events.size());
        }
    }
}
