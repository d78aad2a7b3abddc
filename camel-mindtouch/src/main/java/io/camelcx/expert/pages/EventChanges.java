// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.PageId;
import io.camelcx.expert.events.PageTree;
import io.camelcx.expert.pages.changes.DeliveredPages;
import io.camelcx.expert.pages.changes.KnownPages;
import io.camelcx.expert.pages.changes.KnownPages.Known;
import io.camelcx.expert.pages.changes.PageEvent;
import io.camelcx.expert.pages.changes.PathPrefix;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Derives the changes of pages from an event. An event may concern a page and all pages below it: those that the route has received, and
 * those that the site shows there now.
 */
final class EventChanges {

    private static final Logger LOG = LoggerFactory.getLogger(EventChanges.class);

    private final KnownPages known;
    private final DeliveredPages delivered;
    private final PageTree tree;

    EventChanges(KnownPages known, DeliveredPages delivered, PageTree tree) {
        this.known = known;
        this.delivered = delivered;
        this.tree = tree;
    }

    /**
     * The changes in the order of their delivery: for a deletion the pages below first, otherwise the page at the top.
     *
     * @throws Exception if a call to the site fails
     */
    List<PageChange> of(PageEvent event) throws Exception {
        return switch (event.kind()) {
            case deleted -> deleted(event);
            case moved -> moved(event);
            case restored -> restored(event);
            case changed ->
                Stream.of(event.pageId(), event.fromId())
                        .filter(id -> id > 0)
                        .distinct()
                        .map(id -> PageChange.of(PageChangeKind.changed, id))
                        .toList();
            case other -> List.of();
        };
    }

    private List<PageChange> deleted(PageEvent event) throws Exception {
        List<PageChange> deepestFirst = deletedBelow(event);
        Optional<Known> root = known.of(event.pageId());
        if (root.isPresent() || mayHave(event.pageId())) {
            deepestFirst.add(PageChange.deleted(event.pageId(), event.path(), event.title())
                    .in(cascade(event, true))
                    .uncertain(root.filter(page -> isUncertain(page, event)).isPresent()));
        }
        if (event.cascading() && !known.isComplete()) {
            LOG.warn(
                    "The page {} ({}) was deleted with all pages below it. Not all pages that the route may have received are"
                            + " remembered: {} deletions are delivered. Remove all pages from a copy that are below the path of the"
                            + " exchange whose header {} is true",
                    event.pageId(),
                    event.path(),
                    deepestFirst.size(),
                    ExpertPagesConstants.CASCADING);
        }
        return deepestFirst;
    }

    /** Whether the route may have a page that is not known. Events may appear out of order, over a restart too. */
    private boolean mayHave(long id) {
        return !known.isComplete() && !delivered.isGone(id);
    }

    /** A page may also be deleted without those below it; then another one takes its place. */
    private List<PageChange> deletedBelow(PageEvent event) throws Exception {
        List<Known> below = below(event);
        Set<Long> present = below.isEmpty() ? Set.of() : idsAt(event.path());
        List<PageChange> deepestFirst = below.stream()
                .filter(page -> !present.contains(page.id()))
                .map(page -> PageChange.deleted(page.id(), page.path(), "")
                        .in(cascade(event, false))
                        .uncertain(!present.isEmpty() || isUncertain(page, event)))
                .collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(deepestFirst);
        return deepestFirst;
    }

    private Set<Long> idsAt(String path) throws Exception {
        return tree.from(PageId.ofPath(path)).stream().map(PageTree.Place::id).collect(Collectors.toSet());
    }

    private List<PageChange> moved(PageEvent event) throws Exception {
        Map<Long, PageChange> changes = new LinkedHashMap<>();
        Optional<String> before = known.of(event.pageId()).map(Known::path);
        boolean delivered = before.filter(event.path()::equals).isPresent()
                && event.from().filter(from -> !from.equals(event.path())).isPresent();
        if (!delivered) {
            changes.put(
                    event.pageId(),
                    PageChange.of(PageChangeKind.moved, event.pageId())
                            .moved(before.or(event::from), Optional.of(event.path()))
                            .in(cascade(event, true))
                            .uncertain(known.of(event.pageId())
                                    .filter(page -> isUncertain(page, event))
                                    .isPresent()));
        }
        for (Known page : below(event)) {
            changes.putIfAbsent(page.id(), movedWith(page, event));
        }
        if (event.cascading()) {
            for (PageTree.Place place : placesBelow(event)) {
                foundBelow(place, event).ifPresent(change -> changes.putIfAbsent(place.id(), change));
            }
        }
        return List.copyOf(changes.values());
    }

    private PageChange movedWith(Known page, PageEvent event) {
        String root = known.of(event.pageId())
                .map(Known::path)
                .filter(path -> new PathPrefix(path).isAbove(page.path()))
                .orElse(event.rootPath());
        return PageChange.of(PageChangeKind.moved, page.id())
                .moved(Optional.of(page.path()), Optional.of(new PathPrefix(root).moved(page.path(), event.path())))
                .in(cascade(event, false))
                .uncertain(isUncertain(page, event));
    }

    /** A page that the site shows below a moved one: it may have come with it from where the route sees nothing. */
    private Optional<PageChange> foundBelow(PageTree.Place place, PageEvent event) {
        Optional<Known> before = known.of(place.id()).filter(page -> !page.isPending());
        if (before.isPresent()) {
            return before.filter(page -> !page.path().equals(place.path()))
                    .map(page -> PageChange.of(PageChangeKind.moved, place.id())
                            .moved(Optional.of(page.path()), Optional.of(place.path()))
                            .in(cascade(event, false)));
        }
        if (known.isComplete()) {
            return Optional.of(PageChange.of(PageChangeKind.changed, place.id())
                    .moved(Optional.empty(), Optional.of(place.path()))
                    .in(cascade(event, false)));
        }
        Optional<String> from = Optional.of(place.path())
                .filter(path -> new PathPrefix(event.path()).isAbove(path))
                .map(path -> new PathPrefix(event.path()).moved(path, event.rootPath()));
        return Optional.of(PageChange.of(PageChangeKind.moved, place.id())
                .moved(from, Optional.of(place.path()))
                .in(cascade(event, false)));
    }

    private List<PageChange> restored(PageEvent event) throws Exception {
        List<PageChange> changes = new ArrayList<>();
        changes.add(PageChange.of(PageChangeKind.changed, event.pageId())
                .moved(Optional.empty(), Optional.of(event.path()))
                .in(cascade(event, true)));
        placesBelow(event).stream()
                .filter(place -> known.of(place.id()).map(Known::isPending).orElse(true))
                .map(place -> PageChange.of(PageChangeKind.changed, place.id())
                        .moved(Optional.empty(), Optional.of(place.path()))
                        .in(cascade(event, false)))
                .forEach(changes::add);
        return changes;
    }

    private List<PageTree.Place> placesBelow(PageEvent event) throws Exception {
        return tree.from(PageId.of(event.pageId())).stream()
                .filter(place -> place.id() != event.pageId())
                .toList();
    }

    /** The known pages below the event's page: below its path in the event, and below its path in the route. */
    private List<Known> below(PageEvent event) {
        if (!event.cascading()) {
            return List.of();
        }
        Stream<String> toldBefore =
                known.of(event.pageId()).map(Known::path).filter(path -> !path.equals(event.path())).stream();
        return Stream.concat(Stream.of(event.rootPath()), toldBefore)
                .distinct()
                .filter(path -> !path.isEmpty())
                .flatMap(path -> known.below(path).stream())
                .distinct()
                .filter(page -> page.id() != event.pageId())
                .toList();
    }

    private static boolean isUncertain(Known page, PageEvent event) {
        return !page.asOf().isBefore(event.time());
    }

    private static Optional<Cascade> cascade(PageEvent event, boolean root) {
        return event.cascading() ? Optional.of(new Cascade(event.rootPath(), root)) : Optional.empty();
    }
}
