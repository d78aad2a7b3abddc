// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.Collection;

/** A client named a channel that the API does not have. */
final class UnknownChannelException extends RuntimeException {

    UnknownChannelException(String channel, Collection<String> known) {
        super("Unknown channel '" + channel + "', there are " + String.join(" and ", known));
    }
}
