// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import io.camelcx.simulator.http.AcceptedConnections;
import io.camelcx.simulator.http.DateHandler;
import io.camelcx.simulator.http.FaultHandler;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.http.JournalHandler;
import java.io.IOException;
import java.nio.channels.ServerSocketChannel;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.IO;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;

/** One run of the HTTP server, from start to stop. It has two ports, as a vendor keeps its files on another host. */
final class SimulatorServer {
    private static final int MAX_THREADS = 200;
    private static final long IDLE_MILLIS = 300_000;

    /** Room for a path whose ids are long and percent-encoded. */
    private static final int REQUEST_HEADER_BYTES = 32_768;

    /**
     * What is served on one port.
     *
     * @param name distinguishes the connectors
     * @param port 0 chooses a free one
     * @param mount adds the services
     */
    record Site(String name, int port, Consumer<ServletContextHandler> mount) {}

    private final Server server;
    private final ServerConnector services;
    private final ServerConnector files;
    private final AcceptedConnections connections = new AcceptedConnections();

    private SimulatorServer(SimulatorSettings settings, Site services, Site files) {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS);
        threads.setName("cx-simulator");
        threads.setDaemon(true);
        this.server = new Server(threads, new ScheduledExecutorScheduler("cx-simulator-scheduler", true), null);
        server.setStopTimeout(0);
        this.services = addConnector(settings, services);
        this.files = addConnector(settings, files);
    }

    /**
     * Starts a server on the ports of both sites.
     *
     * @throws IllegalStateException when the server cannot start; for example, because a port is taken
     */
    static SimulatorServer start(
            SimulatorSettings settings, Site services, Site files, Journal journal, Faults faults) {
        SimulatorServer started = new SimulatorServer(settings, services, files);
        Clock clock = settings.clock();
        ContextHandlerCollection contexts = new ContextHandlerCollection(context(services), context(files));
        started.server.setHandler(
                new DateHandler(clock, new JournalHandler(journal, clock, new FaultHandler(faults, contexts))));
        started.start();
        return started;
    }

    int port() {
        return services.getLocalPort();
    }

    int filesPort() {
        return files.getLocalPort();
    }

    /** Closes the ports and all connections abruptly, polls that wait included. */
    void stop() {
        services.close();
        files.close();
        connections.resetAll();
        releaseWriters(services);
        releaseWriters(files);
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The simulator's server did not stop", e);
        }
    }

    /** Wakes writers on a connection that was reset; the server would wait for them. */
    private static void releaseWriters(ServerConnector connector) {
        List.copyOf(connector.getConnectedEndPoints()).forEach(EndPoint::close);
    }

    private ServerConnector addConnector(SimulatorSettings settings, Site site) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setSendDateHeader(false);
        http.setRequestHeaderSize(REQUEST_HEADER_BYTES);
        // The ids in the vendor's paths are chosen by clients and may hold any character, encoded.
        http.setUriCompliance(UriCompliance.UNSAFE);
        // No thread of its own accepts connections: one that blocks there may take a last connection while the port is
        // being
        // closed, and leave it neither served nor closed.
        ServerConnector connector = new ServerConnector(server, 0, 1, protocols(settings, http));
        connector.setName(site.name());
        connector.setHost(settings.host());
        connector.setPort(site.port());
        connector.setReuseAddress(true);
        connector.setIdleTimeout(IDLE_MILLIS);
        connector.getSelectorManager().addEventListener(connections);
        server.addConnector(connector);
        return connector;
    }

    private static ConnectionFactory[] protocols(SimulatorSettings settings, HttpConfiguration http) {
        HttpConnectionFactory plain = new HttpConnectionFactory(http);
        if (settings.tls().isEmpty()) {
            return new ConnectionFactory[] {plain};
        }
        // The certificate may be for another name than the one by which a test calls: that is the client's to check.
        http.addCustomizer(new SecureRequestCustomizer(false));
        SslContextFactory.Server certificate = new SslContextFactory.Server();
        certificate.setKeyStorePath(
                settings.tls().get().keyStore().toAbsolutePath().toString());
        certificate.setKeyStorePassword(settings.tls().get().password());
        return new ConnectionFactory[] {new SslConnectionFactory(certificate, plain.getProtocol()), plain};
    }

    private static ServletContextHandler context(Site site) {
        ServletContextHandler context = new ServletContextHandler("/");
        context.setVirtualHosts(List.of("@" + site.name()));
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        site.mount().accept(context);
        return context;
    }

    private void start() {
        open(services);
        open(files);
        try {
            server.start();
        } catch (Exception e) {
            stopQuietly(e);
            throw new IllegalStateException("The simulator's server did not start: " + e.getMessage(), e);
        }
    }

    /** Opens a port before the server starts, so that a failure names the port. */
    private void open(ServerConnector connector) {
        try {
            connector.open();
        } catch (IOException e) {
            // A connector without threads that accept closes its port when it stops, and this one never started.
            if (services.getTransport() instanceof ServerSocketChannel port) {
                IO.close(port);
            }
            String reason = e.getCause() == null ? e.getMessage() : e.getCause().getMessage();
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
