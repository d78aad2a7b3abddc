// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

/** The operations of {@code genesys-auth}. */
public enum GenesysAuthOperation {
    /** The address of the vendor's login page. */
    authorizeUrl,
    /** Requests tokens by a grant. */
    token,
    /** Reads a user's description. */
    userInfo,
    /** Reads a user's description by the names of OpenID Connect. */
    openIdUserInfo,
    /** Reads a user's description as a JSON Web Token. */
    jwtUserInfo,
    /** Checks a user's token. */
    ping,
    /** Revokes a user's tokens. */
    signOut,
    /** Changes a user's password. */
    changePassword
}
