// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

/** The operations of a producer of {@code genesys-openmedia}. */
public enum GenesysOpenmediaOperation {
    /** Creates an interaction from the body. */
    create,
    /** Reads an interaction. */
    get,
    /** Changes, adds and deletes properties of an interaction. */
    update,
    /** Stops an interaction. */
    stop,
    /** Adds an interaction to the watch lists of the consumers of the same service. */
    watch
}
