// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia.watch;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import java.time.Instant;
import java.util.Optional;

/**
 * An interaction that is watched.
 *
 * @param key   what names it
 * @param since from when on
 * @param seen  how it was when the route last knew it; empty before it was first read
 * @param ended whether it has ended; kept only of one that a configuration would otherwise name again
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
