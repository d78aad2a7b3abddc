// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.provisioning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** CSV with quoted fields, whose first line has the names. */
final class CsvLines {

    private CsvLines() {}

    /** The rows by the names of the first line; fields that a row lacks are missing. */
    static List<Map<String, String>> rows(String text) {
        List<List<String>> lines = lines(text);
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(line.size(), lines.get(0).size()); i++) {
                row.put(lines.get(0).get(i).trim(), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<List<String>> lines(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
            } else if (c == '\n' && !quoted) {
                line.add(field.toString());
                field.setLength(0);
                addIfAny(lines, line);
                line = new ArrayList<>();
            } else if (c != '\r' || quoted) {
                field.append(c);
            }
        }
        line.add(field.toString());
        addIfAny(lines, line);
        return lines;
    }

    private static void addIfAny(List<List<String>> lines, List<String> line) {
        if (line.size() > 1 || !line.get(0).isBlank()) {
            lines.add(line);
        }
    }

    static String line(List<String> fields) {
        return String.join(
                        ",",
                        fields.stream()
                                .map(field -> field.matches("(?s).*[\",\r\n].*")
                                        ? '"' + field.replace("\"", "\"\"") + '"'
                                        : field)
                                .toList())
                + "\r\n";
    }
}
