/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
