// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Takes messages out of a response while the rest of it arrives. So a response of thousands of messages is handled in the order of its
 * bytes, each message while it is in the processor's caches, and none is lost if the response breaks off. Called on the HTTP client's threads; must not
 * block, and throws nothing.
 */
interface Arrivals {

    /** Takes nothing. */
    Arrivals NONE = new Arrivals() {
        @Override
        public boolean take(String channel, JsonNode data) {
            return false;
        }

        @Override
        public void flush() {
            // There is nothing.
        }
    };

    /**
     * A message with data has been read.
     *
     * @return whether it is taken; otherwise the CometD client gets it with the rest of the response
     */
    boolean take(String channel, JsonNode data);

    /** All messages that have arrived so far were passed, and one of them was taken. */
    void flush();
}
