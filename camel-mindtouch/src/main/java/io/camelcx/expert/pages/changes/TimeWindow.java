// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A window of time, exact to the second. Neighbours share the second at which they meet: whether the vendor counts the first and the last
 * second of a window or leaves one of them out, none is missed.
 */
public record TimeWindow(Instant since, Instant upto) {

    /** @throws IllegalArgumentException if it ends before it begins */
    public TimeWindow {
        if (upto.isBefore(since)) {
            throw new IllegalArgumentException(
                    "a window of time cannot end before it begins: " + since + " .. " + upto);
        }
    }

    /** Whether a time is in it, at its ends too. */
    boolean contains(Instant time) {
        return !time.isBefore(since) && !time.isAfter(upto);
    }

    /**
     * Its parts, in the order of time, such that each can be expected to hold about half of what is in it. Where most is of one second,
     * this second becomes a part of its own, inside of which it lies: on a border it would be in two parts.
     *
     * @param sample the times of some of what is in it, in order
     * @return empty if it is too short to be split
     */
    List<TimeWindow> split(List<Instant> sample) {
        Instant median = sample.get(sample.size() / 2);
        long ofMedian = sample.stream().filter(median::equals).count();
        List<Instant> cuts =
                ofMedian * 2 >= sample.size() ? inside(median.minusSeconds(1), median.plusSeconds(1)) : inside(median);
        if (cuts.isEmpty() && length().toSeconds() > 2) {
            cuts = inside(since.plusSeconds(length().toSeconds() / 2));
        }
        return cuts.isEmpty() ? List.of() : cutAt(cuts);
    }

    private Duration length() {
        return Duration.between(since, upto);
    }

    private List<Instant> inside(Instant... times) {
        return Stream.of(times)
                .filter(time -> time.isAfter(since) && time.isBefore(upto))
                .toList();
    }

    private List<TimeWindow> cutAt(List<Instant> cuts) {
        List<TimeWindow> parts = new ArrayList<>();
        Instant from = since;
        for (Instant cut : cuts) {
            parts.add(new TimeWindow(from, cut));
            from = cut;
        }
        parts.add(new TimeWindow(from, upto));
        return parts;
    }

    @Override
    public String toString() {
        return since + " .. " + upto;
    }
}
