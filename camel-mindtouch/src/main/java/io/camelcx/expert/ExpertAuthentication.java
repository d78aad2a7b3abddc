// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

/** The ways to prove to an Expert site who calls. */
public enum ExpertAuthentication {
    /** A server API token: each request is signed with its secret, for a user of one's choice. */
    serverToken,
    /** A browser API token, with a user's session if there is one. */
    browserToken,
    /** A bearer token of OAuth 2, which a user has granted. */
    oauth,
    /** Nothing: what everybody may see. */
    anonymous
}
