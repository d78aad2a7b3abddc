// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert;

/** The authentication of calls to an Expert site. */
public enum ExpertAuthentication {
    /** A server API token: each request is signed with its secret, for any user. */
    serverToken,
    /** A browser API token, with a user's session if there is one. */
    browserToken,
    /** A bearer token of OAuth 2, which a user has granted. */
    oauth,
    /** No credentials: only public content can be read. */
    anonymous
}
