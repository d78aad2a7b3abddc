// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

/** What the operation {@code token} requests tokens for. */
public enum GenesysAuthGrant {
    /** The code of the callback after a login on the vendor's page. */
    authorizationCode,
    /** A user's name and password. */
    password,
    /** The client application of the connection. */
    clientCredentials,
    /** The refresh token of earlier tokens. */
    refreshToken
}
