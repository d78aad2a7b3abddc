// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems.rows;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rows of a CSV file (RFC 4180) whose first record names the fields. */
final class CsvRows implements RowSource {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final CloseableIterator<CsvRecord> records;
    private Optional<List<String>> header = Optional.empty();
    private long number;
    private boolean ended;

    private CsvRows(CloseableIterator<CsvRecord> records) {
        this.records = records;
    }

    static CsvRows open(Path file, char separator) throws IOException {
        return new CsvRows(CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(true)
                // Checked row by row below, because the reader's own checks would fail the whole file.
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(CsvRecordHandler.of(CsvRows::limit), Utf8.open(file))
                .iterator());
    }

    private static void limit(CsvRecordHandler.CsvRecordHandlerBuilder records) {
        records.maxFieldSize(TextLines.MAX_LENGTH).maxRecordSize(TextLines.MAX_LENGTH);
    }

    @Override
    public Optional<Row> read() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            return header.isPresent() ? readRow(header.get()) : readHeader();
        } catch (CsvParseException e) {
            return end(number + 1, "the file cannot be read from here on: " + e.getMessage(), JSON.arrayNode());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public void close() throws IOException {
        records.close();
    }

    private Optional<Row> readHeader() {
        List<String> names = records.hasNext()
                ? records.next().getFields().stream().map(String::strip).toList()
                : List.of();
        Optional<String> problem = problem(names);
        if (problem.isPresent()) {
            return end(0, problem.get(), list(names));
        }
        header = Optional.of(names);
        return readRow(names);
    }

    private static Optional<String> problem(List<String> names) {
        Set<String> seen = new HashSet<>();
        return names.stream()
                .filter(name -> name.isEmpty() || !seen.add(name))
                .findFirst()
                .map(name -> name.isEmpty() ? "a column without a name" : "two columns named '" + name + "'")
                .map(fault -> "the header has " + fault + ", so no row can be used");
    }

    private Optional<Row> readRow(List<String> names) {
        return records.hasNext() ? Optional.of(row(names, records.next())) : Optional.empty();
    }

    private Row row(List<String> names, CsvRecord record) {
        number++;
        if (record.getFieldCount() != names.size()) {
            String reason = "the row in line " + record.getStartingLineNumber() + " has " + record.getFieldCount()
                    + " instead of " + names.size() + " fields";
            return new Row.Bad(number, reason, list(record.getFields()));
        }
        ObjectNode fields = JSON.objectNode();
        for (int column = 0; column < names.size(); column++) {
            fields.put(names.get(column), record.getField(column));
        }
        return new Row.Good(number, fields);
    }

    private Optional<Row> end(long at, String reason, ArrayNode original) {
        ended = true;
        return Optional.of(new Row.Bad(at, reason, original));
    }

    private static ArrayNode list(List<String> texts) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        return list;
    }
}
