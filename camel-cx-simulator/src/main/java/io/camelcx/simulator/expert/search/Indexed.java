// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.search;

import io.camelcx.simulator.expert.site.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A page or a file as the index knows it.
 *
 * @param file whether it is a file
 * @param id its number: that of the page, or that of the file
 * @param page the page, or the one that has the file
 * @param title the title, or the file's name
 * @param uri where it is
 * @param mime the media type
 * @param words the text
 * @param modified when it was changed
 * @param editorId who changed it
 * @param tags the page's tags; a file has none
 * @param fields what else constraints ask for, in lower case
 */
record Indexed(
        boolean file,
        int id,
        Page page,
        String title,
        Optional<String> uri,
        String mime,
        String words,
        Instant modified,
        int editorId,
        List<String> tags,
        Map<String, List<String>> fields) {

    String type() {
        return file ? "file" : "page";
    }

    /** The values of a field of this name. */
    Stream<String> field(String name) {
        return switch (name) {
            case "tag" -> tags.stream();
            case "title" -> Stream.of(title);
            case "content" -> Stream.of(words);
            default -> fields.getOrDefault(name, List.of()).stream();
        };
    }
}
