// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

/** What has happened to an export. */
public enum GenesysUdmEvent {
    /** It is finished; the body has its files. */
    finished,
    /** Its files were deleted before they were downloaded; the body is empty. */
    deleted,
    /** It has failed or was cancelled; the body is empty. */
    failed
}
