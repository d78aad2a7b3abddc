// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import io.camelcx.simulator.cxcom.settings.CxcomSettings;
import io.camelcx.simulator.cxone.settings.CxoneSettings;
import io.camelcx.simulator.expert.settings.ExpertSettings;
import io.camelcx.simulator.genesys.settings.GenesysSettings;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * How a simulator is set up, immutable: each {@code with} method returns a changed copy.
 *
 * @param host the address to which the server binds
 * @param port the port; 0 chooses a free one, which stays the same over restarts
 * @param filesPort the port of the host that has the vendors' files; 0 as for {@code port}
 * @param tls the certificate with which both ports serve HTTPS; empty for plain HTTP
 * @param seed the seed of all random values: equal seeds and clocks give equal contact centres, rows and pages
 * @param live whether the contact centre follows the clock and users edit the Expert site; otherwise both change
 *     only by hand
 * @param clock the time for tokens, timestamps, jobs, pages and the contact centre
 * @param journal whether requests are recorded from the start
 * @param genesys the Genesys services
 * @param cxone the CXone services
 * @param expert the CXone Expert site
 * @param cxcom the CX services
 */
public record SimulatorSettings(
        String host,
        int port,
        int filesPort,
        Optional<ServerTls> tls,
        long seed,
        boolean live,
        Clock clock,
        boolean journal,
        GenesysSettings genesys,
        CxoneSettings cxone,
        ExpertSettings expert,
        CxcomSettings cxcom) {

    public SimulatorSettings {
        requirePort("port", port);
        requirePort("filesPort", filesPort);
    }

    /** Free ports of the loopback interface, seed 1, a live contact centre, the system's clock, the journal on. */
    public static SimulatorSettings defaults() {
        return new SimulatorSettings(
                "localhost",
                0,
                0,
                Optional.empty(),
                1,
                true,
                Clock.systemUTC(),
                true,
                GenesysSettings.defaults(),
                CxoneSettings.defaults(),
                ExpertSettings.defaults(),
                CxcomSettings.defaults());
    }

    public SimulatorSettings withHost(String address) {
        return new SimulatorSettings(
                address, port, filesPort, tls, seed, live, clock, journal, genesys, cxone, expert, cxcom);
    }

    public SimulatorSettings withPort(int number) {
        return new SimulatorSettings(
                host, number, filesPort, tls, seed, live, clock, journal, genesys, cxone, expert, cxcom);
    }

    public SimulatorSettings withFilesPort(int number) {
        return new SimulatorSettings(
                host, port, number, tls, seed, live, clock, journal, genesys, cxone, expert, cxcom);
    }

    /** Serves HTTPS on both ports. */
    public SimulatorSettings withTls(ServerTls certificate) {
        return new SimulatorSettings(
                host,
                port,
                filesPort,
                Optional.of(certificate),
                seed,
                live,
                clock,
                journal,
                genesys,
                cxone,
                expert,
                cxcom);
    }

    public SimulatorSettings withSeed(long value) {
        return new SimulatorSettings(
                host, port, filesPort, tls, value, live, clock, journal, genesys, cxone, expert, cxcom);
    }

    public SimulatorSettings withLive(boolean moving) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, moving, clock, journal, genesys, cxone, expert, cxcom);
    }

    public SimulatorSettings withClock(Clock time) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, time, journal, genesys, cxone, expert, cxcom);
    }

    public SimulatorSettings withJournal(boolean recording) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, clock, recording, genesys, cxone, expert, cxcom);
    }

    /** Changes the Genesys services' settings, for example {@code withGenesys(g -> g.withApiKey("key"))}. */
    public SimulatorSettings withGenesys(UnaryOperator<GenesysSettings> change) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, clock, journal, change.apply(genesys), cxone, expert, cxcom);
    }

    /** Changes the CXone services' settings, for example {@code withCxone(c -> c.withFiles(f -> f.withRowsPerDay(10)))}. */
    public SimulatorSettings withCxone(UnaryOperator<CxoneSettings> change) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, clock, journal, genesys, change.apply(cxone), expert, cxcom);
    }

    /** Changes the CXone Expert site's settings, for example {@code withExpert(e -> e.withSite(s -> s.withPages(5000)))}. */
    public SimulatorSettings withExpert(UnaryOperator<ExpertSettings> change) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, clock, journal, genesys, cxone, change.apply(expert), cxcom);
    }

    /** Changes the CX services' settings, for example {@code withCxcom(cx -> cx.withClient("id", "secret"))}. */
    public SimulatorSettings withCxcom(UnaryOperator<CxcomSettings> change) {
        return new SimulatorSettings(
                host, port, filesPort, tls, seed, live, clock, journal, genesys, cxone, expert, change.apply(cxcom));
    }

    private static void requirePort(String name, int number) {
        if (number < 0 || number > 65_535) {
            throw new IllegalArgumentException(name + " is " + number + ", allowed are 0 to 65535");
        }
    }
}
