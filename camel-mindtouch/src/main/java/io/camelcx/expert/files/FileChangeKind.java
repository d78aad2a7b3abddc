// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

/** What has happened. */
public enum FileChangeKind {
    /** A file is new, has new contents, or is there when a consumer first looks. */
    changed,
    /** A file is at another page, or has another name. */
    moved,
    /** A file was deleted. */
    deleted,
    /** A page was deleted with all of its files; the site does not say which they were. */
    pageDeleted,
    /** The files of a page may all be new; each of them is delivered as {@link #changed}. */
    pageChanged;

    /** Whether it concerns a page, and not one file. */
    boolean isOfPage() {
        return this == pageDeleted || this == pageChanged;
    }
}
