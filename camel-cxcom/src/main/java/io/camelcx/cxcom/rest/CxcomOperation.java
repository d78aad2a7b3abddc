// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

/** The operations of {@code cxcom}. */
public enum CxcomOperation {
    /** Calls the resource and method of the path. */
    call,
    /** The address of the page on which a user authorizes the application. */
    authorizeUrl,
    /** Exchanges the code of the redirect for the user's token, and stores it. */
    token,
    /** Reads the profile of the user. */
    self,
    /** Uploads a file. */
    upload
}
