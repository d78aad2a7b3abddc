// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

/** The body of an exchange with the files of an export. */
public enum GenesysUdmOutput {
    /** The files as they were downloaded, encrypted where the vendor encrypts them. */
    raw,
    /** The zip file. */
    file,
    /** An iterator over the entries of the zip file. */
    entries,
    /** An iterator over the records of the zip file, each a map. */
    records
}
