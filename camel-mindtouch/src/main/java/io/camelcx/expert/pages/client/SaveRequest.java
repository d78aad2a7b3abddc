// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import java.util.Optional;

/**
 * What is to be saved as a page.
 *
 * @param html     its contents
 * @param title    its title; empty to keep the one it has, or to take it from the path
 * @param editTime the time of the revision that it was made from, or {@code now} to overwrite whatever is there; a page that exists is not
 *     saved without
 * @param abort    when nothing is saved
 * @param comment  what the history of the page says of the change
 */
public record SaveRequest(
        String html, Optional<String> title, Optional<String> editTime, SaveAbort abort, Optional<String> comment) {

    /** The same with another edit time. */
    public SaveRequest editedAt(Optional<String> time) {
        return new SaveRequest(html, title, time, abort, comment);
    }
}
