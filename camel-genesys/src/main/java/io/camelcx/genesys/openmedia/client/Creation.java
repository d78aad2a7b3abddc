// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

/**
 * The result of a creation.
 *
 * @param interaction the interaction; only its external id is known if it was not read or has ended already
 * @param outcome     how it was created
 */
public record Creation(Interaction interaction, Outcome outcome) {

    /** How an interaction was created. */
    public enum Outcome {
        /** It was created, and the vendor confirmed it. */
        created,
        /** It was created by an earlier attempt of this component whose response was lost. */
        recovered,
        /** It existed before. */
        duplicate
    }
}
