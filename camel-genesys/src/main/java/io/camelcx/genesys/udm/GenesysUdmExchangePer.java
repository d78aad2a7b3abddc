// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

/** What an exchange of a consumer contains. */
public enum GenesysUdmExchangePer {
    /** An export with all of its files. */
    export,
    /** One file. */
    file
}
