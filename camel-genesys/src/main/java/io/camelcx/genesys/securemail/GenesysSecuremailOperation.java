// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

/** The operations of a producer of {@code genesys-securemail}. */
public enum GenesysSecuremailOperation {
    /** Sends a mail. */
    send,
    /** Lists mails of an address. */
    list,
    /** Counts mails of an address. */
    count,
    /** Reads a mail. */
    get,
    /** Marks a mail as read. */
    markRead,
    /** Removes a mail from lists; the contact centre keeps it. */
    delete,
    /** Deletes a mail entirely. */
    purge,
    /** Reads what the contact centre knows about a mail. */
    userData
}
