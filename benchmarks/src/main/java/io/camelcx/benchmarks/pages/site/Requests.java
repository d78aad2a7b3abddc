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
package io.camelcx.benchmarks.pages.site;

import java.util.List;
import java.util.stream.Stream;

/**
 * How many requests a server has got.
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

    /** Reads what {@link #toString} has written. */
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
