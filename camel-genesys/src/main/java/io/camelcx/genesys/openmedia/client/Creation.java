// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.client;

/**
 * What came of a creation.
 *
 * @param interaction the interaction; of one that is not read, or that has ended already, only the external id is known
 * @param outcome     how it came about
 */
public record Creation(Interaction interaction, Outcome outcome) {

    /** How an interaction came about. */
    public enum Outcome {
        /** It was created, and the vendor said so. */
        created,
        /** It was created by an earlier try of ours whose answer was lost. */
        recovered,
        /** It existed before. */
        duplicate
    }
}
