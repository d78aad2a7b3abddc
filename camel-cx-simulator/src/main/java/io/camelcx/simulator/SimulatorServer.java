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
package io.camelcx.simulator;

import io.camelcx.simulator.http.AcceptedConnections;
import io.camelcx.simulator.http.FaultHandler;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.http.JournalHandler;
import java.io.IOException;
import java.time.Clock;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** One run of the HTTP server, from start to stop. */
final class SimulatorServer {
    private static final int MAX_THREADS = 200;
    private static final long IDLE_MILLIS = 300_000;

    /** Room for a path whose ids are long and percent-encoded. */
    private static final int REQUEST_HEADER_BYTES = 32_768;

    private final Server server;
    private final ServerConnector connector;
    private final AcceptedConnections connections = new AcceptedConnections();

    private SimulatorServer(Server server, ServerConnector connector) {
        this.server = server;
        this.connector = connector;
        connector.getSelectorManager().addEventListener(connections);
    }

    /**
     * Starts a server on the port; 0 chooses a free one.
     *
     * @throws IllegalStateException when the server cannot start; for example, because the port is taken
     */
    static SimulatorServer start(
            String host, int port, Journal journal, Faults faults, Clock clock, Consumer<ServletContextHandler> mount) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("cx-simulator");
        threads.setDaemon(true);
        Server server = new Server(threads, new ScheduledExecutorScheduler("cx-simulator-scheduler", true), null);
        server.setStopTimeout(0);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        // The ids in the vendor's paths are chosen by clients and may hold any character, encoded.
        http.setUriCompliance(UriCompliance.UNSAFE);
        // No thread of its own accepts: one that blocks there may take a last connection while the port is being
        // closed, and leave it without anybody who serves or closes it.
        ServerConnector connector = new ServerConnector(server, 0, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setReuseAddress(true);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        ServletContextHandler context = new ServletContextHandler("/");
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        mount.accept(context);
        server.setHandler(new JournalHandler(journal, clock, new FaultHandler(faults, context)));
        SimulatorServer started = new SimulatorServer(server, connector);
        started.start();
        return started;
    }

    int port() {
        return connector.getLocalPort();
    }

    /** Closes the port and all connections abruptly, polls that wait included. */
    void stop() {
        connector.close();
        connections.resetAll();
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The simulator's server did not stop", e);
        }
    }

    private void start() {
        try {
            server.start();
        } catch (Exception e) {
            stopQuietly(e);
            String reason = e instanceof IOException && e.getCause() != null
                    ? e.getCause().getMessage()
                    : e.getMessage();
            throw new IllegalStateException(
                    "Cannot listen on " + connector.getHost() + ":" + connector.getPort() + ": " + reason, e);
        }
    }

    private void stopQuietly(Exception failure) {
        try {
            server.stop();
        } catch (Exception e) {
            failure.addSuppressed(e);
        }
    }
}
