// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.io.SelectorManager;

/**
 * The connections that a server has accepted since its start: a client that retries at once may connect while
 * the server goes down, and must not keep a connection that is neither served nor closed.
 */
public final class AcceptedConnections implements SelectorManager.AcceptListener {
    private final Set<SocketChannel> accepted = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;

    @Override
    public void onAccepting(SelectableChannel channel) {
        if (channel instanceof SocketChannel connection) {
            accepted.removeIf(earlier -> !earlier.isOpen());
            accepted.add(connection);
            // Looked at after the connection was added, so that one of the two threads is sure to see it.
            if (refusing) {
                Connections.reset(connection);
            }
        }
    }

    /** Resets all connections, and from now on every new one too. */
    public void resetAll() {
        refusing = true;
        accepted.forEach(Connections::reset);
    }
}
