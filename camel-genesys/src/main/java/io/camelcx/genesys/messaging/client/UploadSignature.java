// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

/** What the signature of an upload is computed over. The vendor's reference does not say it. */
public enum UploadSignature {
    /** An empty body, as for requests without a body. */
    emptyBody,
    /** The whole body of the request, as it is sent. */
    requestBody,
    /** The content of the file. */
    file
}
