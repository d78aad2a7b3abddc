// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.ratings;

import io.camelcx.simulator.concurrent.Guard;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The votes of users on pages. Thread-safe. */
final class Ratings {
    private final Guard guard = new Guard();
    private final Map<Integer, TreeMap<Integer, Vote>> votes = new HashMap<>();

    /**
     * The vote of a user.
     *
     * @param helpful whether the page has helped
     * @param seated whether the user has a seat
     */
    record Vote(int user, boolean helpful, boolean seated, Instant time) {}

    void vote(int page, Vote vote) {
        guard.run(() -> votes.computeIfAbsent(page, none -> new TreeMap<>()).put(vote.user(), vote));
    }

    void remove(int page, int user) {
        guard.run(() -> Optional.ofNullable(votes.get(page)).ifPresent(all -> all.remove(user)));
    }

    List<Vote> of(int page) {
        return guard.get(
                () -> List.copyOf(votes.getOrDefault(page, new TreeMap<>()).values()));
    }
}
