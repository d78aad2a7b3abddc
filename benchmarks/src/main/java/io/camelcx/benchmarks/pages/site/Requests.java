// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.pages.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * The numbers of requests at a server.
 *
 * @param find     searches for changed pages
 * @param subpages lists of the pages right below one
 * @param pages    pages, with or without what stands on them
 * @param events   lists of what has happened
 */
public record Requests(long find, long subpages, long pages, long events) {

    static Requests of(List<String> paths) {
        long find = count(paths, "/find");
        long subpages = count(paths, "/subpages");
        long events = paths.stream().filter(path -> path.contains("/events/")).count();
        return new Requests(find, subpages, paths.size() - find - subpages - events, events);
    }

    private static long count(List<String> paths, String end) {
        return paths.stream().filter(path -> path.endsWith(end)).count();
    }

    /** Parses the result of {@link #toString}. */
    static Requests parse(String line) {
        List<Long> numbers = Stream.of(line.split(" ")).map(Long::valueOf).toList();
        return new Requests(numbers.get(0), numbers.get(1), numbers.get(2), numbers.get(3));
    }

    /** All of them. */
    public long total() {
        return find + subpages + pages + events;
    }

    @Override
    public String toString() {
        return find + " " + subpages + " " + pages + " " + events;
    }
}
