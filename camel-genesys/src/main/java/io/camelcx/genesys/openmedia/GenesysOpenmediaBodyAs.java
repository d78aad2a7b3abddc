// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

/** The content of the body of a creation. */
public enum GenesysOpenmediaBodyAs {
    /** The vendor's request: externalId, parentInteractionId, receivedAt, userData. */
    request,
    /** The user data alone. */
    userData
}
