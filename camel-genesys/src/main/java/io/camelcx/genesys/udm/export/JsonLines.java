// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.export;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camelcx.genesys.udm.export.ExportException.Problem;
import io.camelcx.support.json.ExactJson;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The lines of an entry, each a JSON object. Only a line feed ends a line; blank lines are skipped. */
final class JsonLines {

    private static final int BUFFER = 1 << 16;

    private final ExportEntry entry;
    private final ObjectReader json;
    private final int maxLength;
    private byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;
    private int lineEnd = -1;
    private long line;
    private boolean ended;

    JsonLines(ExportEntry entry, ObjectReader json, int maxLength) {
        this.entry = entry;
        this.json = json;
        this.maxLength = maxLength;
    }

    /** A parser of lines, for all entries. */
    static ObjectReader parser(int maxLength) {
        JsonMapper mapper = ExactJson.mapper();
        mapper.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(maxLength)
                        .build());
        return mapper.readerFor(new TypeReference<LinkedHashMap<String, Object>>() {})
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** Goes on to the next line that is not blank; false if there is none. */
    boolean advance() throws IOException {
        do {
            if (!nextLine()) {
                return false;
            }
        } while (isBlank());
        return true;
    }

    /**
     * Parses the line.
     *
     * @throws ExportException if it is no object; the lines after it can be read
     */
    ExportRecord parse() throws ExportException {
        try {
            Map<String, Object> fields = json.readValue(buffer, begin, lineEnd - begin);
            return new ExportRecord(
                    entry.file(),
                    entry.name(),
                    line,
                    Optional.ofNullable(fields).orElseThrow(() -> malformed("null")));
        } catch (JacksonException malformed) {
            // Its own message quotes the line, which is about a customer.
            long column = malformed.getLocation() == null
                    ? 1
                    : malformed.getLocation().getColumnNr();
            throw malformed("an error at character " + column);
        } catch (ExportException isNull) {
            throw isNull;
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private ExportException malformed(String what) {
        return new ExportException(Problem.MALFORMED_RECORD, place() + " is no JSON object: " + what).in(entry.file());
    }

    private String place() {
        return "The line " + line + " of the entry " + entry.name();
    }

    private boolean nextLine() throws IOException {
        begin = Math.min(lineEnd + 1, end);
        int searched = begin;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    return found(i);
                }
            }
            if (ended) {
                return begin < end && found(end);
            }
            searched = end - begin;
            fill();
        }
    }

    private boolean found(int at) throws ExportException {
        line++;
        lineEnd = at;
        if (lineEnd - begin > maxLength) {
            throw tooLong();
        }
        return true;
    }

    private ExportException tooLong() {
        return new ExportException(Problem.TOO_LARGE, place() + " is longer than " + maxLength + " bytes")
                .in(entry.file());
    }

    /** Moves the line to the begin of the buffer, and reads more of it. */
    private void fill() throws IOException {
        int length = end - begin;
        if (length > maxLength) {
            line++;
            throw tooLong();
        }
        byte[] target = length == buffer.length ? new byte[(int) Math.min(length * 2L, maxLength + 1L)] : buffer;
        System.arraycopy(buffer, begin, target, 0, length);
        buffer = target;
        begin = 0;
        end = length;
        int read = entry.content().read(buffer, end, buffer.length - end);
        if (read < 0) {
            ended = true;
        } else {
            end += read;
        }
    }

    private boolean isBlank() {
        for (int i = begin; i < lineEnd; i++) {
            if (buffer[i] != ' ' && buffer[i] != '\t' && buffer[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
