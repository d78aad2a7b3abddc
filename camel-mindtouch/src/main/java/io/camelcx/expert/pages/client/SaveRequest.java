// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import java.util.Optional;

/**
 * A save of a page.
 *
 * @param html     its contents
 * @param title    its title; empty for its current title, or the last part of its path
 * @param editTime the time of the revision on which it is based, or {@code now} to overwrite any revision; required for a page that
 *     exists
 * @param abort    when the save is refused
 * @param comment  the comment in the history of the page
 */
public record SaveRequest(
        String html, Optional<String> title, Optional<String> editTime, SaveAbort abort, Optional<String> comment) {

    /** The same with another edit time. */
    public SaveRequest editedAt(Optional<String> time) {
        return new SaveRequest(html, title, time, abort, comment);
    }
}
