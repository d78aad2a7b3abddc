// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of an export. The vendor's text names no field of a file's metadata, so these are read tolerantly.
 *
 * @param name its name
 * @param size its size in bytes; empty if it is not known
 */
public record FileMetadata(String name, OptionalLong size) {

    private static final List<String> NAMES = List.of("name", "fileName", "filename");
    private static final List<String> SIZES = List.of("size", "fileSize", "length");
    private static final List<String> EXPORTS = List.of("historyId", "jobHistoryId", "exportId");
    private static final Pattern STEM = Pattern.compile("^(.*?)(?:[._-]?(?:part)?[._-]?\\d+)?\\.zip.*$");

    /**
     * Whether the metadata are those of a file of an export.
     *
     * @param filtered whether the server was asked for the files of this export only
     */
    static boolean belongs(JsonNode metadata, JobInfo export, boolean filtered) {
        String name = text(metadata, NAMES);
        String id = text(metadata, EXPORTS);
        if (name.isEmpty() || !id.isEmpty()) {
            return !name.isEmpty() && id.equals(Long.toString(export.id()));
        }
        // A server that does not filter would mix the parts of export-1 and export-10.
        String first = first(export.fileName());
        return name.equals(first)
                || follows(name, base(first))
                || (filtered || export.isSplit()) && follows(name, stem(export.fileName()));
    }

    private static boolean follows(String name, String start) {
        return name.startsWith(start) && !name.substring(start.length()).matches("\\d.*");
    }

    /** The history may have the names of all parts. */
    private static String first(String fileName) {
        return fileName.split(",", 2)[0].strip();
    }

    static FileMetadata of(JsonNode metadata) {
        String size = text(metadata, SIZES);
        return new FileMetadata(
                text(metadata, NAMES),
                size.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(size)) : OptionalLong.empty());
    }

    /** The name before {@code .zip}. */
    static String base(String fileName) {
        int zip = fileName.indexOf(".zip");
        return zip > 0 ? fileName.substring(0, zip) : fileName;
    }

    /** The name of the first part before its number and {@code .zip}. */
    static String stem(String fileName) {
        String first = first(fileName);
        Matcher stem = STEM.matcher(first);
        return stem.matches() && !stem.group(1).isEmpty() ? stem.group(1) : first;
    }

    private static String text(JsonNode metadata, List<String> fields) {
        return fields.stream()
                .map(field -> metadata.path(field).asText("").strip())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }
}
