// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

/** The host of a call. */
public enum CxcomHost {
    /** Everything but uploads and downloads. */
    api,
    /** Uploads and downloads. */
    data
}
