// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/** The operations of a producer of {@code expert-pages}. */
public enum ExpertPagesOperation {
    /** Reads a page, with its contents if {@code includeContents} is set. */
    get,
    /** Reads the contents of a page. */
    contents,
    /** Creates a page, or a new revision of one. */
    save,
    /** Moves a page and all pages below it. */
    move,
    /** Copies a page. */
    copy,
    /** Deletes a page. */
    delete,
    /** Lists the children of a page. */
    subpages,
    /** Lists all pages below a page. */
    tree,
    /** Lists the tags of a page. */
    tags,
    /** Replaces the tags of a page. */
    setTags,
    /** Lists the properties of a page, or reads one of them. */
    properties,
    /** Lists the files that are attached to a page, or reads one of them. */
    files,
    /** Lists the revisions of a page. */
    revisions,
    /** Finds all pages at or below a page that were changed within a time, however many there are. */
    find
}
