// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import java.time.Instant;
import java.util.Optional;

/**
 * A watched interaction.
 *
 * @param key   its key
 * @param since when the watch began
 * @param seen  its state that was last sent to the route; empty before it was first read
 * @param ended whether it has ended; stored only for interactions that the options name, so that they are not watched again
 */
public record Watch(InteractionKey key, Instant since, Optional<Interaction> seen, boolean ended) {

    static Watch begin(InteractionKey key, Optional<Interaction> seen, Instant now) {
        return new Watch(key, now, seen, false);
    }

    Watch seen(Interaction interaction) {
        return new Watch(key, since, Optional.of(interaction), false);
    }

    Watch end() {
        return new Watch(key, since, Optional.empty(), true);
    }
}
