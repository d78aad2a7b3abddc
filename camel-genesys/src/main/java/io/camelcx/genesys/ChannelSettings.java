// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The settings of a connection for messages and webhooks.
 *
 * @param contactCenterId empty if it is not set
 * @param current secrets by the ids of channels
 * @param previous secrets before a rotation, by the ids of channels
 */
record ChannelSettings(Optional<String> contactCenterId, Map<String, String> current, Map<String, String> previous) {

    ChannelSecrets secrets() {
        return ChannelSecrets.of(current, previous);
    }

    /** What must be in no text. */
    Stream<String> secretValues() {
        return Stream.concat(current.values().stream(), previous.values().stream());
    }

    @Override
    public String toString() {
        return "ChannelSettings[" + contactCenterId.orElse("none") + ", " + current.keySet() + "]";
    }
}
