// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

/** What an exchange of a {@code genesys-openmedia} consumer tells. */
public enum GenesysOpenmediaEvent {
    /** The interaction was read for the first time. */
    seen,
    /** It is not as it was. */
    changed,
    /** It has ended; it is watched no longer. */
    ended,
    /** The vendor has never known it; it is watched no longer. */
    missing
}
