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

/**
 * How a CometD connection ended.
 *
 * @param failure why
 * @param next    when to open the next one
 */
record Ending(SessionFailure failure, Next next) {

    enum Next {
        /** The server is there and asks for a new handshake. */
        AT_ONCE,
        /** After the delay that is due. */
        AFTER_DELAY,
        /** The server refuses us: after the longest delay. */
        AFTER_LONGEST_DELAY
    }

    /** An ending that says nothing about what the server thinks of us. */
    static Ending of(SessionFailure failure) {
        return new Ending(failure, Next.AFTER_DELAY);
    }
}
