// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

/** The operations of the producer. */
public enum ExpertFilesOperation {
    /** Lists the files of a page. */
    list,
    /** Stores a file, or a new revision of one. */
    upload,
    /** Downloads a file. */
    download,
    /** Reads what the site says of a file. */
    info,
    /** Lists the revisions of a file. */
    revisions,
    /** Reads the description of a file. */
    description,
    /** Replaces the description of a file. */
    setDescription,
    /** Copies a file to another page, to another name, or both. */
    copy,
    /** Moves a file to another page, to another name, or both. */
    move,
    /** Deletes a file. */
    delete
}
