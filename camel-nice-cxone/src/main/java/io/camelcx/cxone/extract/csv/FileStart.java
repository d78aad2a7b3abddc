// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first bytes of a file: they contain its charset, by a byte order mark, and show whether it is something that is never a CSV.
 *
 * @param charset   UTF-8 if there is no mark
 * @param markBytes the size of the marks; a file may have more than one
 * @param foreign   the kind of file if it cannot be a CSV
 * @param empty     whether it contains nothing but marks
 */
public record FileStart(Charset charset, int markBytes, Optional<String> foreign, boolean empty) {

    /** The number of bytes to inspect. */
    public static final int BYTES = 4096;

    // UTF-32LE before UTF-16LE, whose mark is a prefix of the other's.
    private static final List<Mark> MARKS = List.of(
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    private static final List<Kind> BINARY = List.of(
            new Kind("gzip data", 0x1F, 0x8B),
            new Kind("a ZIP archive", 'P', 'K', 3, 4),
            new Kind("a ZIP archive", 'P', 'K', 5, 6),
            new Kind("Zstandard data", 0x28, 0xB5, 0x2F, 0xFD),
            new Kind("a Parquet file", 'P', 'A', 'R', '1'),
            new Kind("an Avro file", 'O', 'b', 'j', 1),
            new Kind("bzip2 data", 'B', 'Z', 'h'),
            new Kind("xz data", 0xFD, '7', 'z', 'X', 'Z', 0),
            new Kind("a PDF document", '%', 'P', 'D', 'F'));

    private static final Pattern HTML =
            Pattern.compile("<(!doctype\\s+html|html|head|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ROOT = Pattern.compile("<([A-Za-z_][\\w.:-]{0,60})");

    /** Reads the start of a file. */
    public static FileStart of(CsvSource file) throws IOException {
        try (InputStream stream = file.open(0)) {
            return of(stream.readNBytes(BYTES));
        }
    }

    /** @param first the first {@link #BYTES} bytes of a file, or all if it has fewer */
    public static FileStart of(byte[] first) {
        Optional<Mark> mark = MARKS.stream().filter(each -> each.isAt(first, 0)).findFirst();
        Charset charset = mark.map(Mark::charset).orElse(StandardCharsets.UTF_8);
        int marks = 0;
        while (mark.isPresent() && mark.get().isAt(first, marks)) {
            marks += mark.get().bytes().length;
        }
        return new FileStart(charset, marks, foreign(first, marks, charset), marks == first.length);
    }

    /** The file as UTF-8 without a mark. */
    CsvSource utf8(CsvSource file) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return offset -> file.open(markBytes + offset);
        }
        return offset -> CsvSource.skip(new Utf8Stream(file.open(markBytes), charset), offset);
    }

    private static Optional<String> foreign(byte[] first, int begin, Charset charset) {
        Optional<Kind> kind = BINARY.stream()
                .filter(each -> startsWith(first, begin, each.bytes()))
                .findFirst();
        if (kind.isPresent()) {
            return kind.map(Kind::name);
        }
        String text = new String(first, begin, first.length - begin, charset);
        if (text.indexOf('\0') >= 0) {
            return Optional.of("binary data, or text in a charset without a byte order mark");
        }
        return document(text.stripLeading());
    }

    private static Optional<String> document(String text) {
        if (text.startsWith("{") || text.startsWith("[")) {
            return Optional.of("a JSON document");
        }
        if (!text.startsWith("<")) {
            return Optional.empty();
        }
        if (HTML.matcher(text).find()) {
            return Optional.of("an HTML page");
        }
        Matcher root = ROOT.matcher(text);
        return Optional.of("an XML document" + (root.find() ? " <" + root.group(1) + ">" : ""));
    }

    private static boolean startsWith(byte[] bytes, int begin, int... start) {
        if (bytes.length - begin < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[begin + i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private record Mark(Charset charset, int... bytes) {
        private boolean isAt(byte[] file, int offset) {
            return startsWith(file, offset, bytes);
        }
    }

    private record Kind(String name, int... bytes) {}
}
