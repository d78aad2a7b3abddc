// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail;

/** The mails that a list contains. */
public enum GenesysSecuremailStatus {
    unread,
    read,
    all
}
