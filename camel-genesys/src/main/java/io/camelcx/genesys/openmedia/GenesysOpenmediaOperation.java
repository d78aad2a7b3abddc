// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

/** What a producer of {@code genesys-openmedia} does. */
public enum GenesysOpenmediaOperation {
    /** Creates an interaction from the body. */
    create,
    /** Reads an interaction. */
    get,
    /** Changes, adds and deletes properties of an interaction. */
    update,
    /** Stops an interaction. */
    stop,
    /** Hands an interaction over to the consumers of the same service, which watch it until it ends. */
    watch
}
