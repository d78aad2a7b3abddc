// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

/** Follows the interactions; called on the thread that creates or ends them. */
public interface InteractionListener {

    /** An interaction was created. */
    void created(Interaction interaction);

    /** A live interaction has entered a final state. */
    void ended(Interaction interaction);
}
