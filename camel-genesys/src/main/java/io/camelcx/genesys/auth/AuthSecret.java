// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.auth;

/** The secrets that operations need. */
public enum AuthSecret {
    /** The authorization code of the callback. */
    code,
    /** The password of the password grant. */
    password,
    /** The refresh token of earlier tokens. */
    refreshToken,
    /** The access token of a user. */
    accessToken,
    /** The password before a change. */
    oldPassword,
    /** The password after a change. */
    newPassword
}
