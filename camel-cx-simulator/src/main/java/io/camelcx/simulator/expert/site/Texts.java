// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The texts of all revisions of all pages. Generated texts are made when they are read. Guarded by the site. */
final class Texts {

    private record Written(Revision revision, Optional<String> source) {}

    private final SiteSeed seed;
    private final Map<Integer, List<Written>> written = new HashMap<>();

    Texts(SiteSeed seed) {
        this.seed = seed;
    }

    /**
     * Adds a revision.
     *
     * @param source its text; empty for one that is generated when it is read
     */
    void add(int pageId, Revision revision, Optional<String> source) {
        written.computeIfAbsent(pageId, id -> new ArrayList<>()).add(new Written(revision, source));
    }

    /** The text of a revision that exists, as it is stored. */
    String source(int pageId, int revision) {
        return written.getOrDefault(pageId, List.of()).stream()
                .filter(candidate -> candidate.revision().number() == revision)
                .findFirst()
                .flatMap(Written::source)
                .orElseGet(() -> seed.source(pageId, revision));
    }

    /** All revisions of the page, the newest first. */
    List<Revision> revisions(int pageId) {
        int seeded = seed.has(pageId) ? seed.revisions(pageId) : 0;
        List<Written> later = written.getOrDefault(pageId, List.of());
        Stream<Revision> newest = IntStream.range(0, later.size())
                .mapToObj(i -> later.get(later.size() - 1 - i).revision());
        Stream<Revision> oldest = IntStream.range(0, seeded).mapToObj(i -> seed.revision(pageId, seeded - i));
        return Stream.concat(newest, oldest).toList();
    }
}
