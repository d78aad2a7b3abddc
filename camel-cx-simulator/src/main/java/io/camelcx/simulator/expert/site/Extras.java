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
package io.camelcx.simulator.expert.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** What pages have beside their text, of one kind: what was seeded, until somebody changes it. Guarded by the site. */
final class Extras<T> {
    private final IntFunction<List<T>> seeded;
    private final Map<Integer, List<T>> changed = new HashMap<>();

    /**
     * Nothing is changed yet.
     *
     * @param seeded what a page has at the start; an empty list for pages that were not there
     */
    Extras(IntFunction<List<T>> seeded) {
        this.seeded = seeded;
    }

    List<T> of(int pageId) {
        return Optional.ofNullable(changed.get(pageId)).orElseGet(() -> seeded.apply(pageId));
    }

    void put(int pageId, List<T> all) {
        changed.put(pageId, List.copyOf(all));
    }
}
