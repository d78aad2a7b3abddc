// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.api.Query;
import java.util.Locale;
import java.util.Optional;

/**
 * What to download of a file.
 *
 * @param size     empty or {@code original} for the file itself; {@code thumb}, {@code webview} or another of the vendor's words for a smaller version
 *     of a picture
 * @param revision a number; empty or {@code head} for the newest one
 */
public record FileVersion(Optional<String> size, Optional<String> revision) {

    /** The newest revision of the file itself. */
    public static final FileVersion HEAD = new FileVersion(Optional.empty(), Optional.empty());

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if one is not allowed
     */
    public FileVersion {
        revision.filter(text -> !text.matches("head|[1-9]\\d{0,8}")).ifPresent(text -> {
            throw new IllegalArgumentException("revision must be head or a number of at least 1, not " + text);
        });
        size.filter(text -> !text.matches("[A-Za-z]+")).ifPresent(text -> {
            throw new IllegalArgumentException(
                    "size must be original, thumb, webview or another word of the vendor's, not " + text);
        });
    }

    boolean isOriginal() {
        return size.map(text -> text.toLowerCase(Locale.ROOT).equals("original"))
                .orElse(true);
    }

    Query query() {
        return new Query().with("revision", revision);
    }
}
