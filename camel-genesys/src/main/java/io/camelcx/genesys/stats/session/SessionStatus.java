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
package io.camelcx.genesys.stats.session;

import java.time.Instant;
import java.util.Optional;

/**
 * The state of a session as an operator sees it.
 *
 * @param state      where it stands
 * @param reason     why it stands there; empty if all is well
 * @param cause      the error behind the reason, if there is one
 * @param since      when this state began
 * @param reconnects how often it was opened again
 */
public record SessionStatus(State state, String reason, Optional<Throwable> cause, Instant since, long reconnects) {

    /** Where a session stands. */
    public enum State {
        /** Nobody uses it. */
        STOPPED,
        /** It is being opened for the first time. */
        CONNECTING,
        /** It is open, and the vendor's service is available. */
        CONNECTED,
        /** It is interrupted, and is being opened again. */
        DISCONNECTED,
        /** It is open, but the vendor's service is not available. */
        UNAVAILABLE
    }
}
