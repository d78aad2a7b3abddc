// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

/** The operations of a producer of {@code genesys-messaging}. */
public enum GenesysMessagingOperation {
    /** Sends messages of a consumer to the agents. */
    send,
    /** Reports what has happened to a message of an agent. */
    receipt,
    /** Uploads a file. */
    upload,
    /** Reads a file. */
    download,
    /** Deletes a file. */
    deleteMedia
}
