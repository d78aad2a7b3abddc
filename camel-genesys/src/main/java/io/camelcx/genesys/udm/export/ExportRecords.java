// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The records of an export: the lines of its JSON Lines entries, parsed one by one. {@link #hasNext} is false only when the whole export has been read
 * and is right. What is wrong is thrown by {@link #next} as an {@link UncheckedIOException} with an {@link ExportException}, after the records before it:
 * after a line that is no record the next ones can be read, after anything else every later call fails. Not thread-safe.
 */
public final class ExportRecords implements Iterator<ExportRecord>, Closeable {

    private final ExportEntries entries;
    private final Predicate<String> isRecords;
    private final int maxLength;
    private final ObjectReader json;
    private Optional<JsonLines> lines = Optional.empty();
    private Optional<ExportRecord> ahead = Optional.empty();
    private Optional<IOException> problem = Optional.empty();
    private boolean fatal;
    private boolean ended;
    private long skipped;

    /**
     * Records that are not read yet.
     *
     * @param entries   closed with these
     * @param isRecords which entries have records, by their names, such as {@link #isJson}; the others are read and left out
     */
    public ExportRecords(ExportEntries entries, Predicate<String> isRecords, ExportLimits limits) {
        this.entries = entries;
        this.isRecords = isRecords;
        this.maxLength = limits.lineLength();
        this.json = JsonLines.parser(limits.lineLength());
    }

    /** Whether the name of an entry is that of JSON Lines: the vendor's end in {@code .json}, those of attachments too. */
    public static boolean isJson(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".json") || lower.endsWith(".jsonl") || lower.endsWith(".ndjson");
    }

    /** How many entries were left out until now. */
    public long skippedEntries() {
        return skipped;
    }

    @Override
    public boolean hasNext() {
        if (ahead.isEmpty() && problem.isEmpty() && !ended) {
            readAhead();
        }
        return !ended;
    }

    @Override
    public ExportRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        if (problem.isPresent()) {
            IOException thrown = problem.get();
            if (!fatal) {
                problem = Optional.empty();
            }
            throw new UncheckedIOException(thrown.getMessage(), thrown);
        }
        ExportRecord record = ahead.orElseThrow();
        ahead = Optional.empty();
        return record;
    }

    private void readAhead() {
        try {
            if (advance()) {
                ahead = parse();
            } else {
                ended = true;
            }
        } catch (IOException failed) {
            problem = Optional.of(failed);
            fatal = true;
        }
    }

    private Optional<ExportRecord> parse() {
        try {
            return Optional.of(lines.orElseThrow().parse());
        } catch (ExportException malformed) {
            problem = Optional.of(malformed);
            return Optional.empty();
        }
    }

    private boolean advance() throws IOException {
        while (true) {
            if (lines.isPresent() && lines.get().advance()) {
                return true;
            }
            Optional<ExportEntry> entry = entries.next();
            if (entry.isEmpty()) {
                return false;
            }
            boolean records = isRecords.test(entry.get().name());
            skipped += records ? 0 : 1;
            lines = entry.filter(each -> records).map(each -> new JsonLines(each, json, maxLength));
        }
    }

    @Override
    public void close() throws IOException {
        entries.close();
    }
}
