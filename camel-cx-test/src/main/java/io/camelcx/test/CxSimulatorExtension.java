// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.cxcom.CxcomSimulator;
import io.camelcx.simulator.cxone.CxoneSimulator;
import io.camelcx.simulator.cxone.extraction.DataExtractionApi;
import io.camelcx.simulator.cxone.files.FileHost;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.ExpertSearch;
import io.camelcx.simulator.expert.ExpertSimulator;
import io.camelcx.simulator.genesys.GenesysSimulator;
import io.camelcx.simulator.genesys.auth.AuthenticationService;
import io.camelcx.simulator.genesys.engagement.EngagementApi;
import io.camelcx.simulator.genesys.messaging.MessagingApi;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.provisioning.ProvisioningApi;
import io.camelcx.simulator.genesys.securemail.SecureMailApi;
import io.camelcx.simulator.genesys.statistics.StatisticsService;
import io.camelcx.simulator.genesys.udm.UdmApi;
import io.camelcx.simulator.genesys.users.UserDirectory;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.simulator.genesys.workspace.WorkspaceApi;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A simulator for the tests of a class. Register it in a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final CxSimulatorExtension SIMULATOR = new CxSimulatorExtension();
 * }</pre>
 *
 * <p>The base URL stays the same for the whole class. Each test begins with a new simulator there: no fault, an empty journal, the
 * initial settings, data and time, no session and no token of another test. In an instance field, each test has a base URL of its own.
 *
 * <p>A test method, constructor or lifecycle method takes these as parameters: {@link CxSimulator}, {@link SettableClock}, {@link URI}
 * (the base URL), {@link Faults}, {@link Journal}, the vendors' {@link GenesysSimulator}, {@link CxoneSimulator},
 * {@link ExpertSimulator} and {@link CxcomSimulator}, and their parts {@link StatisticsService}, {@link OpenMediaApi}, {@link MessagingApi}, {@link WebhooksApi},
 * {@link InteractionEventsApi}, {@link UdmApi}, {@link SecureMailApi}, {@link WorkspaceApi}, {@link ProvisioningApi}, {@link EngagementApi},
 * {@link AuthenticationService}, {@link UserDirectory}, {@link DataExtractionApi}, {@link FileHost}, {@link ExpertPages} and
 * {@link ExpertSearch}.
 *
 * <p>Unless {@link #with} changes it, values, work items and pages change only when a test changes them.
 */
public final class CxSimulatorExtension
        implements BeforeAllCallback, BeforeEachCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {

    private static final Map<Class<?>, Function<CxSimulator, ?>> FACADES = Map.ofEntries(
            Map.entry(CxSimulator.class, simulator -> simulator),
            Map.entry(URI.class, CxSimulator::baseUrl),
            Map.entry(Faults.class, CxSimulator::faults),
            Map.entry(Journal.class, CxSimulator::journal),
            Map.entry(GenesysSimulator.class, CxSimulator::genesys),
            Map.entry(StatisticsService.class, simulator -> simulator.genesys().statistics()),
            Map.entry(OpenMediaApi.class, simulator -> simulator.genesys().openMedia()),
            Map.entry(MessagingApi.class, simulator -> simulator.genesys().messaging()),
            Map.entry(UdmApi.class, simulator -> simulator.genesys().udm()),
            Map.entry(SecureMailApi.class, simulator -> simulator.genesys().secureMail()),
            Map.entry(WorkspaceApi.class, simulator -> simulator.genesys().workspace()),
            Map.entry(ProvisioningApi.class, simulator -> simulator.genesys().provisioning()),
            Map.entry(EngagementApi.class, simulator -> simulator.genesys().engagement()),
            Map.entry(
                    AuthenticationService.class,
                    simulator -> simulator.genesys().authentication()),
            Map.entry(UserDirectory.class, simulator -> simulator.genesys().users()),
            Map.entry(WebhooksApi.class, simulator -> simulator.genesys().webhooks()),
            Map.entry(
                    InteractionEventsApi.class, simulator -> simulator.genesys().interactions()),
            Map.entry(CxoneSimulator.class, CxSimulator::cxone),
            Map.entry(DataExtractionApi.class, simulator -> simulator.cxone().dataExtraction()),
            Map.entry(FileHost.class, simulator -> simulator.cxone().files()),
            Map.entry(CxcomSimulator.class, CxSimulator::cxcom),
            Map.entry(ExpertSimulator.class, CxSimulator::expert),
            Map.entry(ExpertPages.class, simulator -> simulator.expert().pages()),
            Map.entry(ExpertSearch.class, simulator -> simulator.expert().search()));

    private final ReentrantLock lock = new ReentrantLock();
    private UnaryOperator<SimulatorSettings> change = UnaryOperator.identity();
    private Supplier<SettableClock> clocks = SettableClock::running;
    private Optional<Running> running = Optional.empty();
    private boolean used;
    private boolean forTheClass;

    private record Running(CxSimulator simulator, SettableClock clock) {}

    /** A simulator with the default settings, whose clock runs until a test sets it. */
    public CxSimulatorExtension() {}

    /** Changes the settings with which each test begins. Call it where the extension is created. */
    public CxSimulatorExtension with(UnaryOperator<SimulatorSettings> settings) {
        UnaryOperator<SimulatorSettings> before = change;
        change = initial -> settings.apply(before.apply(initial));
        return this;
    }

    /** Lets each test begin at this time, at which the clock stands. Call it where the extension is created. */
    public CxSimulatorExtension at(Instant start) {
        clocks = () -> SettableClock.at(start);
        return this;
    }

    /** The simulator of the current test. Its facades are good until the test ends. */
    public CxSimulator simulator() {
        return current().simulator();
    }

    /** The simulator's clock in the current test. Give it to a connection too where a test is about time. */
    public SettableClock clock() {
        return current().clock();
    }

    /** The address of the simulated systems, without a slash at the end. */
    public URI baseUrl() {
        return simulator().baseUrl();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        HangLimit.apply();
        forTheClass = true;
        current();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        HangLimit.apply();
        current();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        if (forTheClass) {
            used = true;
        } else {
            close();
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        // A nested class ends before the class in whose field the extension is.
        if (context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
            close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SettableClock.class || FACADES.containsKey(type);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == SettableClock.class ? clock() : FACADES.get(type).apply(simulator());
    }

    /** A test's fields are initialised before {@code beforeEach}, so the first access after a test starts the new simulator. */
    private Running current() {
        lock.lock();
        try {
            if (used || running.isEmpty()) {
                running = Optional.of(running.map(this::restart).orElseGet(() -> start(0, 0)));
                used = false;
            }
            return running.get();
        } finally {
            lock.unlock();
        }
    }

    private Running restart(Running old) {
        old.simulator().close();
        return start(
                old.simulator().baseUrl().getPort(),
                old.simulator().cxone().files().url().getPort());
    }

    private Running start(int port, int filesPort) {
        SettableClock clock = clocks.get();
        SimulatorSettings settings =
                change.apply(SimulatorSettings.defaults().withLive(false).withClock(clock));
        return new Running(
                CxSimulator.start(port == 0 ? settings : settings.withPort(port).withFilesPort(filesPort)), clock);
    }

    private void close() {
        lock.lock();
        try {
            running.ifPresent(old -> old.simulator().close());
            running = Optional.empty();
            used = false;
        } finally {
            lock.unlock();
        }
    }
}
