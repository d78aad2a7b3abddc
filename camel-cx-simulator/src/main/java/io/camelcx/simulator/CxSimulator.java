// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.control.ControlSurface;
import io.camelcx.simulator.cxcom.CxcomSimulator;
import io.camelcx.simulator.cxone.CxoneSimulator;
import io.camelcx.simulator.expert.ExpertSimulator;
import io.camelcx.simulator.genesys.GenesysSimulator;
import io.camelcx.simulator.hostile.HostileServer;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import io.camelcx.simulator.vendor.SimulatedVendor;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;

/**
 * A server that answers as the vendors' systems do, faults included. It runs in this process, keeps its state in memory
 * and is directed by these methods or by HTTP below {@code /__sim/}. Thread-safe.
 */
public final class CxSimulator implements AutoCloseable {
    private final SimulatorSettings settings;
    private final Journal journal;
    private final Faults faults = new Faults();
    private final GenesysSimulator genesys;
    private final CxoneSimulator cxone;
    private final ExpertSimulator expert;
    private final CxcomSimulator cxcom;
    private final List<SimulatedVendor> vendors;
    private final Restarter restarter = new Restarter(this);
    private final Guard guard = new Guard();
    private Optional<SimulatorServer> server;
    private final int port;
    private final int filesPort;
    private boolean closed;

    private CxSimulator(SimulatorSettings settings) {
        this.settings = settings;
        this.journal = new Journal(settings.journal());
        this.genesys = new GenesysSimulator(
                settings.genesys(), settings.seed(), settings.live(), settings.clock(), this::baseUrl, this::filesUrl);
        this.cxone = new CxoneSimulator(settings.cxone(), settings.seed(), settings.clock(), this::filesUrl);
        this.expert = new ExpertSimulator(
                settings.expert(), settings.seed(), settings.live(), settings.clock(), this::filesUrl);
        this.cxcom = new CxcomSimulator(settings.cxcom(), settings.clock(), this::filesUrl);
        this.vendors = List.of(genesys, cxone, expert, cxcom);
        try {
            this.server = Optional.of(startServer(settings.port(), settings.filesPort()));
        } catch (RuntimeException e) {
            vendors.forEach(SimulatedVendor::close);
            throw e;
        }
        this.port = server.get().port();
        this.filesPort = server.get().filesPort();
    }

    /** Starts a simulator with the defaults on a free port. */
    public static CxSimulator start() {
        return start(SimulatorSettings.defaults());
    }

    /**
     * Starts a simulator; it answers requests when this method returns.
     *
     * @throws IllegalStateException when a port cannot be opened
     */
    public static CxSimulator start(SimulatorSettings settings) {
        return new CxSimulator(settings);
    }

    /** Where the simulator listens, without a slash at the end; stable over restarts. */
    public URI baseUrl() {
        return url(port);
    }

    public Journal journal() {
        return journal;
    }

    public Faults faults() {
        return faults;
    }

    public GenesysSimulator genesys() {
        return genesys;
    }

    public CxoneSimulator cxone() {
        return cxone;
    }

    public ExpertSimulator expert() {
        return expert;
    }

    public CxcomSimulator cxcom() {
        return cxcom;
    }

    List<SimulatedVendor> vendors() {
        return vendors;
    }

    /**
     * Closes the ports and ends all connections abruptly. Sessions and subscriptions are lost; the journal, the faults,
     * the tokens, the contact centre, the jobs and the pages stay. Does nothing when stopped already.
     */
    public void stop() {
        guard.run(() -> {
            server.ifPresent(SimulatorServer::stop);
            server = Optional.empty();
            vendors.forEach(SimulatedVendor::serverStopped);
        });
    }

    /**
     * Listens again on the same ports. Does nothing when running, or closed.
     *
     * @throws IllegalStateException when a port was taken meanwhile
     */
    public void resume() {
        guard.run(() -> {
            if (server.isEmpty() && !closed) {
                server = Optional.of(startServer(port, filesPort));
            }
        });
    }

    /** Stops and resumes at once. */
    public void restart() {
        stop();
        resume();
    }

    /** Stops now, and resumes after the time on a thread of the simulator. */
    public void restart(Duration downtime) {
        stop();
        restarter.resumeAfter(downtime);
    }

    /** Stops permanently and ends all threads. */
    @Override
    public void close() {
        restarter.close();
        guard.run(() -> {
            closed = true;
            stop();
            vendors.forEach(SimulatedVendor::close);
        });
    }

    private URI filesUrl() {
        return url(filesPort);
    }

    private URI url(int number) {
        boolean allAddresses =
                settings.host().equals("0.0.0.0") || settings.host().equals("::");
        String scheme = settings.tls().isPresent() ? "https" : "http";
        return URI.create(scheme + "://" + (allAddresses ? "localhost" : settings.host()) + ":" + number);
    }

    private SimulatorServer startServer(int wantedPort, int wantedFilesPort) {
        return SimulatorServer.start(
                settings,
                new SimulatorServer.Site("services", wantedPort, this::mountServices),
                new SimulatorServer.Site("files", wantedFilesPort, this::mountFiles),
                journal,
                faults);
    }

    private void mountServices(ServletContextHandler context) {
        vendors.forEach(vendor -> vendor.mount(context));
        ControlSurface.mount(context, List.of(journal, faults, new HostileServer(faults), restarter), vendors);
    }

    private void mountFiles(ServletContextHandler context) {
        vendors.forEach(vendor -> vendor.mountFiles(context));
    }
}
