// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.IO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Closes connections, also abruptly. */
final class Connections {

    private static final Logger LOG = LoggerFactory.getLogger(Connections.class);

    private Connections() {}

    /** Closes with a TCP reset: the peer sees an abort, not an orderly close. */
    static void reset(EndPoint endPoint) {
        if (transport(endPoint) instanceof SocketChannel channel) {
            reset(channel);
        }
        endPoint.close();
    }

    /** Below TLS. */
    private static Object transport(EndPoint endPoint) {
        Object transport = endPoint.getTransport();
        return transport instanceof EndPoint below ? transport(below) : transport;
    }

    static void reset(SocketChannel channel) {
        resetOnClose(channel);
        IO.close(channel);
    }

    /** A zero linger time makes the close that follows send RST, and spares the port the TIME_WAIT state. */
    private static void resetOnClose(SocketChannel channel) {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            LOG.debug("The connection {} is closed already", channel, e);
        }
    }

    static EndPoint endPoint(Request request) {
        return request.getConnectionMetaData().getConnection().getEndPoint();
    }
}
