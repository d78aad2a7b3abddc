// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

/** The ways to a bearer token of NICE CXone. */
public enum CxoneAuthentication {
    /** An access key of a user, exchanged for a token; renewed by a refresh of its own. */
    accessKey,
    /** A back-end application of OpenID Connect: the access key is user and password, the application logs in by its client id and secret. */
    oidc,
    /** An application that logs in for itself. */
    clientCredentials
}
