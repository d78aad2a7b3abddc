// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import java.util.List;

/**
 * What has happened to a watched interaction.
 *
 * @param event       the kind of event
 * @param interaction its current state; its last known state if the vendor does not know it any more
 * @param changes     what has changed since the previous reading
 */
public record Observation(Event event, Interaction interaction, List<PropertyChange> changes) {

    /** The kinds of events. */
    public enum Event {
        /** It was read for the first time. */
        seen,
        /** It has changed. */
        changed,
        /** It has ended. */
        ended,
        /** The vendor has not known it for so long that it is not expected any more. */
        missing;

        /** Whether the interaction is not watched after the event. */
        public boolean isLast() {
            return this == ended || this == missing;
        }
    }
}
