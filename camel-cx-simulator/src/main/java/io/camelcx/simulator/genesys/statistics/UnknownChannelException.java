// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/** A client named a channel that the Statistics Notifications API does not have. */
final class UnknownChannelException extends RuntimeException {

    UnknownChannelException(String channel) {
        super("Unknown channel '" + channel + "', there are " + Channels.SERVICE + " and " + Channels.UPDATES);
    }
}
