// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.changes.PageEvent;

/** What a consumer tells of a page: the header {@code CamelExpertPagesChange}. */
public enum PageChangeKind {
    /** It is new, or was changed. */
    changed,
    /** It is at another place. */
    moved,
    /** It is gone. */
    deleted;

    static PageChangeKind of(PageEvent.Kind event) {
        return switch (event) {
            case deleted -> deleted;
            case moved -> moved;
            case restored, changed, other -> changed;
        };
    }
}
