// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.api.FileName;
import io.camelcx.expert.api.PageId;

/**
 * A file in the vendor's URIs: by its number, or by the page and its name.
 *
 * @param path below the API's root
 */
public record FileId(String path) {

    /** A file by its number. */
    public static FileId of(long number) {
        return new FileId("/files/" + number);
    }

    /** A file by the page that it is attached to and its name, not encoded. */
    public static FileId of(PageId page, String name) {
        return new FileId("/pages/" + page.segment() + "/files/" + FileName.segment(name));
    }

    /**
     * Parses the number of a file.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static FileId parse(String number) {
        String id = number.strip();
        if (!id.matches("[1-9]\\d{0,17}")) {
            throw new IllegalArgumentException("The id of a file must be a number such as 1234, not " + number);
        }
        return new FileId("/files/" + id);
    }

    /** Whether the number of the file is known. */
    boolean isNumber() {
        return path.startsWith("/files/");
    }

    @Override
    public String toString() {
        return path;
    }
}
