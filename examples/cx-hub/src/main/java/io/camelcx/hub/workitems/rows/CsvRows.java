// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.Reader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a CSV file (RFC 4180) whose first record names the fields. */
final class CsvRows implements RowReader.Source {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CloseableIterator<CsvRecord> records;
    private List<String> names = List.of();

    CsvRows(Reader text, char separator) {
        records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                // Checked row by row below, because the reader's own checks would fail the whole file.
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(
                        CsvRecordHandler.of(limits ->
                                limits.maxFieldSize(RowReader.MAX_LENGTH).maxRecordSize(RowReader.MAX_LENGTH)),
                        text)
                .iterator();
    }

    @Override
    public Optional<Row> read(long number) {
        if (number == 1 && records.hasNext()) {
            names = records.next().getFields().stream().map(String::strip).toList();
            Optional<String> problem = problem();
            if (problem.isPresent()) {
                return Optional.of(new Row(0, list(names), problem));
            }
        }
        return records.hasNext() ? Optional.of(row(number, records.next())) : Optional.empty();
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Optional<String> problem() {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> name.isEmpty() || !seen.add(name))
                .findFirst()
                .map(name -> name.isEmpty() ? "a column without a name" : "two columns named '" + name + "'")
                .map(fault -> "the header has " + fault + ", so no row can be used");
    }

    private Row row(long number, CsvRecord record) {
        if (record.getFieldCount() != names.size()) {
            return Row.bad(
                    number,
                    list(record.getFields()),
                    "the row in line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                            + " instead of " + names.size() + " fields");
        }
        ObjectNode fields = JSON.objectNode();
        for (int column = 0; column < names.size(); column++) {
            fields.put(names.get(column), record.getField(column));
        }
        return new Row(number, fields, Optional.empty());
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
