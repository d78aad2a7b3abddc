// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.util.List;

/** What a reading of a watched interaction means. */
public sealed interface Observation {

    /** It is read for the first time. */
    record FirstSeen(Interaction interaction) implements Observation {}

    /** It is as it was. */
    record Unchanged() implements Observation {}

    /** It is not as it was. */
    record Changed(Interaction interaction, List<PropertyChange> changes) implements Observation {}

    /**
     * It has ended.
     *
     * @param last    how it was last
     * @param changes what has changed with its end; empty if the vendor does not know it any more
     */
    record Ended(Interaction last, List<PropertyChange> changes) implements Observation {}

    /** The vendor does not know it yet. */
    record NotYetThere() implements Observation {}

    /** The vendor has not known it for so long that it never will. */
    record NeverThere() implements Observation {}
}
