// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

/** The operations of a producer of {@code cxone-extract}. */
public enum CxoneExtractOperation {
    /** Submits an extraction, waits until the vendor has prepared it, and downloads its file. */
    extract,
    /** Submits an extraction. */
    submit,
    /** Returns the status of a job. */
    status,
    /** Lists the tenant's jobs. */
    list,
    /** Waits for a job and downloads its file. */
    download,
    /** Submits an extraction whose response comes when it is done, and downloads its file; the vendor advises against it. */
    extractSync
}
