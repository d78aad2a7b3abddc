// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import java.util.Locale;

/**
 * A change as the page shows it.
 *
 * @param kind added, edited, moved or deleted
 * @param title the page's title
 * @param path its path
 * @param oldPath its path before it was moved; empty if it was not
 * @param at the time of the change, in epoch milliseconds
 */
record ShownChange(String kind, String title, String path, String oldPath, long at) {

    static ShownChange of(KnowledgeChange change) {
        return new ShownChange(
                change.kind().name().toLowerCase(Locale.ROOT),
                change.title(),
                change.path(),
                change.oldPath().orElse(""),
                change.at().toEpochMilli());
    }
}
