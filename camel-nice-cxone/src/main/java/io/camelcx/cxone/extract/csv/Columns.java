// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The header of a file: the columns' names in their order. */
final class Columns {

    private final List<String> names;
    private final Map<String, Integer> places = new HashMap<>();

    /** @param header the names as the file has them: a blank one gets its number, one that was there before a suffix */
    Columns(List<String> header) {
        List<String> unique = new ArrayList<>();
        Set<String> given = new HashSet<>(header);
        for (int i = 0; i < header.size(); i++) {
            boolean blank = header.get(i).isBlank();
            String name = blank ? Integer.toString(i + 1) : header.get(i);
            boolean taken = places.containsKey(name) || (blank && given.contains(name));
            String free = taken ? suffixed(name, given) : name;
            places.put(free, i);
            unique.add(free);
        }
        names = List.copyOf(unique);
    }

    private String suffixed(String name, Set<String> given) {
        int number = 2;
        while (places.containsKey(name + "_" + number) || given.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    int size() {
        return names.size();
    }

    String name(int place) {
        return names.get(place);
    }

    /** Where a column stands; -1 if there is none of this name. */
    int place(Object name) {
        return places.getOrDefault(name, -1);
    }
}
