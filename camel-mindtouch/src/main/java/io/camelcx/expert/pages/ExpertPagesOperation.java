// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/** What a producer of {@code expert-pages} does. */
public enum ExpertPagesOperation {
    /** Reads what is known of a page, and what stands on it if {@code includeContents} is set. */
    get,
    /** Reads what stands on a page. */
    contents,
    /** Makes a page, or a new revision of one. */
    save,
    /** Moves a page and all below it. */
    move,
    /** Copies a page. */
    copy,
    /** Deletes a page. */
    delete,
    /** Lists the pages right below a page. */
    subpages,
    /** Lists all pages below a page. */
    tree,
    /** Lists the tags of a page. */
    tags,
    /** Gives a page tags, instead of those it has. */
    setTags,
    /** Lists the properties of a page, or reads one of them. */
    properties,
    /** Lists the files that are attached to a page, or tells of one of them. */
    files,
    /** Lists the revisions of a page. */
    revisions,
    /** Finds the pages below a page that were changed within some time, however many there are. */
    find
}
