// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

/** The methods of authentication. */
public enum CxoneAuthentication {
    /** An access key of a user, exchanged for a token; renewed by a refresh of its own. */
    accessKey,
    /** A back-end application of OpenID Connect: it logs in with its client id and secret, and with the access key as user and password. */
    oidc,
    /** An application that logs in on its own behalf. */
    clientCredentials
}
