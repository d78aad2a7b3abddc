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
    private final Map<String, Integer> indexes = new HashMap<>();

    /** @param header the names in the file: a blank one is replaced by its number, a repeated one gets a suffix */
    Columns(List<String> header) {
        List<String> unique = new ArrayList<>();
        Set<String> inFile = new HashSet<>(header);
        for (int i = 0; i < header.size(); i++) {
            boolean blank = header.get(i).isBlank();
            String name = blank ? Integer.toString(i + 1) : header.get(i);
            boolean taken = indexes.containsKey(name) || (blank && inFile.contains(name));
            String free = taken ? suffixed(name, inFile) : name;
            indexes.put(free, i);
            unique.add(free);
        }
        names = List.copyOf(unique);
    }

    private String suffixed(String name, Set<String> inFile) {
        int number = 2;
        while (indexes.containsKey(name + "_" + number) || inFile.contains(name + "_" + number)) {
            number++;
        }
        return name + "_" + number;
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    /** The index of a column; -1 if there is none of this name. */
    int indexOf(Object name) {
        return indexes.getOrDefault(name, -1);
    }
}
