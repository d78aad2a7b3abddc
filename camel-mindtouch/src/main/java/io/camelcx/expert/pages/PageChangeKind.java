// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.PageEvent;

/** What happened to a page: the header {@code CamelExpertPagesChange}. */
public enum PageChangeKind {
    /** It was created or changed. */
    changed,
    /** It has another path. */
    moved,
    /** It no longer exists. */
    deleted;

    static PageChangeKind of(PageEvent.Kind event) {
        return switch (event) {
            case deleted -> deleted;
            case moved -> moved;
            case restored, changed, other -> changed;
        };
    }
}
