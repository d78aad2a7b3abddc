// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.xml;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Names of elements. A name means the same wherever it stands, or only within one parent.
 *
 * @param anywhere names that mean the same everywhere
 * @param within   names by their parent's
 */
record ElementNames(Set<String> anywhere, Map<String, Set<String>> within) {

    /** @param table names, or {@code parent/name}, between white space */
    static ElementNames of(String table) {
        Set<String> anywhere = new HashSet<>();
        Map<String, Set<String>> within = new HashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            int slash = entry.indexOf('/');
            if (slash < 0) {
                anywhere.add(entry);
            } else {
                within.computeIfAbsent(entry.substring(0, slash), parent -> new HashSet<>())
                        .add(entry.substring(slash + 1));
            }
        }
        return new ElementNames(Set.copyOf(anywhere), Map.copyOf(within));
    }

    boolean contains(String parent, String name) {
        return anywhere.contains(name) || within.getOrDefault(parent, Set.of()).contains(name);
    }
}
