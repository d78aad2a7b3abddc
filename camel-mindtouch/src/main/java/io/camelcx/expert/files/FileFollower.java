// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.api.SiteTime;
import io.camelcx.expert.events.EventMark;
import io.camelcx.expert.events.EventWalk;
import io.camelcx.expert.events.PageTree;
import io.camelcx.support.partition.Partition;
import io.camelcx.support.state.CurrentState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Delivers all files once, if the options require it, and from then on what events report. What cannot be delivered is kept in the position and tried
 * again, while the rest goes on. For one thread; any thread may read the position.
 */
final class FileFollower {

    /** The site's time, as it is known here, varies by so much from response to response. */
    private static final Duration JITTER = Duration.ofSeconds(5);

    private final ExpertFilesConfiguration options;
    private final Partition partition;
    private final PageId root;
    private final SiteTime time;
    private final EventWalk<FileEvent> walk;
    private final PageTree tree;
    private final CurrentState<FilePosition> position;
    private final ChangeProcessing processing;

    FileFollower(
            ExpertFilesEndpoint endpoint,
            SiteTime time,
            EventWalk<FileEvent> walk,
            PageTree tree,
            CurrentState<FilePosition> position,
            ChangeProcessing processing) {
        this.options = endpoint.getConfiguration();
        this.partition = options.share();
        this.root = endpoint.pageId();
        this.time = time;
        this.walk = walk;
        this.tree = tree;
        this.position = position;
        this.processing = processing;
    }

    /**
     * Delivers all that is new.
     *
     * @return how many exchanges the route has received
     */
    int poll() throws Exception {
        long before = processing.delivery().delivered();
        processing.begin();
        SiteTime.Poll poll = time.begin();
        if (position.get().events().isEmpty()) {
            begin(poll);
        }
        boolean goesOn = retry() && crawl();
        if (goesOn) {
            follow(poll.end());
        }
        return (int) (processing.delivery().delivered() - before);
    }

    /** What happened before is part of what a crawl finds, or is not required. */
    private void begin(SiteTime.Poll poll) throws Exception {
        Instant since;
        List<FileEvent> earlier;
        do {
            since = poll.end().minus(options.getOverlap());
            earlier = walk.after(EventMark.at(since));
            // The first response may have shown that the clock here is ahead.
        } while (poll.end().minus(options.getOverlap()).isBefore(since.minus(JITTER)));
        EventMark mark = EventMark.at(poll.end().minus(options.getOverlap())).with(earlier);
        Optional<Long> crawled = options.isInitialCrawl() ? Optional.of(0L) : Optional.empty();
        position.update(none -> none.withEvents(mark).withCrawled(crawled));
    }

    /** Delivers what could not be delivered before, if it is due. */
    private boolean retry() throws Exception {
        List<FileChange> due = processing.due(position.get().pending(), time.now());
        return processing.process(due, change -> change, List.of(), this::retried);
    }

    private void retried(ChangeBatch<FileChange> batch) {
        Set<FileChange> done = new HashSet<>(batch.taken());
        batch.left().forEach(done::remove);
        position.update(before -> {
            List<FileChange> pending = before.pending().stream()
                    .filter(change -> !done.contains(change))
                    .collect(Collectors.toCollection(ArrayList::new));
            batch.left().stream().filter(change -> !pending.contains(change)).forEach(pending::add);
            return before.withPending(pending);
        });
    }

    /** Delivers the files of all pages, by the numbers of the pages: of a page that is added meanwhile, events report. */
    private boolean crawl() throws Exception {
        Optional<Long> crawled = position.get().crawled();
        if (crawled.isEmpty()) {
            return true;
        }
        List<PageTree.Place> places = tree.from(root).stream()
                .filter(place -> place.id() > crawled.get())
                .sorted(Comparator.comparing(PageTree.Place::id))
                .toList();
        boolean complete =
                processing.process(places, FileChange::crawled, position.get().pending(), this::crawled);
        if (complete) {
            position.update(before -> before.withCrawled(Optional.empty()));
        }
        return complete;
    }

    private void crawled(ChangeBatch<PageTree.Place> batch) {
        List<PageTree.Place> taken = batch.taken();
        Optional<Long> last = Optional.of(taken.get(taken.size() - 1).id());
        position.update(before -> before.withCrawled(last).plusPending(batch.left()));
    }

    private void follow(Instant upto) throws Exception {
        List<FileEvent> waiting = walk.after(position.get().events().orElseThrow()).stream()
                .filter(event -> !event.time().isAfter(upto))
                .toList();
        List<FileEvent> ofFiles = waiting.stream()
                .filter(event -> event.change().filter(this::mayBeOwn).isPresent())
                .toList();
        boolean complete = processing.process(
                ofFiles, event -> event.change().orElseThrow(), position.get().pending(), this::followed);
        if (complete) {
            // Events that do not concern files need not be stored: they are read again until they are too old.
            position.updateInMemory(before -> before.withEvents(
                    before.events().orElseThrow().with(waiting).settled(upto.minus(options.getOverlap()))));
        }
    }

    /** A change of a page may concern files of any partition. */
    private boolean mayBeOwn(FileChange change) {
        return change.kind().isOfPage() || partition.contains(change.fileId());
    }

    private void followed(ChangeBatch<FileEvent> batch) {
        position.update(
                before -> before.withEvents(before.events().orElseThrow().with(batch.taken()))
                        .plusPending(batch.left()));
    }

    /** How far the consumer has come. */
    FilePosition position() {
        return position.get();
    }

    /** What delivers the changes. */
    ChangeProcessing processing() {
        return processing;
    }

    /** How far the site's clock is ahead of this machine's; empty until it is known. */
    Optional<Duration> skew() {
        return time.skew();
    }
}
