// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.genesys.stats.GenesysStatsConstants;
import io.camelcx.hub.agents.AgentCalls;
import io.camelcx.hub.demo.DeliveryCounter;
import io.camelcx.hub.demo.DemoSummary;
import io.camelcx.hub.page.LatestEntries;
import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.page.RouteHealth;
import io.camelcx.hub.workitems.board.WorkItemBoard;
import io.camelcx.simulator.CxSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.spi.Registry;

/** What the hub adds to the lifecycle of Camel Main: the simulator before the routes, the page after them, the summary at the end. */
final class HubLifecycle extends MainListenerSupport {

    private final LivePage page = new LivePage(Clock.systemUTC());
    private Optional<EmbeddedSimulator> simulator = Optional.empty();
    private Optional<DeliveryCounter> demo = Optional.empty();
    private Optional<DemoSummary> summary = Optional.empty();
    private Optional<Path> workItems = Optional.empty();
    private final List<TemporaryFolder> temporary = new ArrayList<>();
    private HubSettings settings;
    private URI address;

    @Override
    public void beforeConfigure(BaseMainSupport main) {
        CamelContext context = main.getCamelContext();
        settings = HubSettings.read(SettingReader.of(context));
        PageHttpServer.requireFreePort(settings.host(), settings.port());
        if (settings.simulator()) {
            startSimulator(context);
        }
        if (settings.isDemo()) {
            startDemo(main);
        }
        context.getRegistry().bind("page", page);
        context.getRegistry().bind("routeHealth", new RouteHealth(page, context));
        page.show("hub", "hub", settings.page());
        prepareWorkItems(context);
        prepareMessages(context);
        prepareAgents(context);
        prepare(context, settings.callbacks()).ifPresent(folder -> list(context, "callbacks", "callbacks", "booked"));
        prepare(context, settings.quality()).ifPresent(quality -> {
            set(context, "qm.startDate", settings.period().first());
            page.show("quality", "period", settings.period());
        });
        prepareExports(context);
        // The copy is complete when it contains all changes before now. The site's times are in seconds.
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        prepare(context, settings.knowledge()).ifPresent(folder -> page.show("knowledge", "goal", now.toEpochMilli()));
    }

    /** Always with the simulator, but with a real host only if a folder is set, because each work item costs money. */
    private void prepareWorkItems(CamelContext context) {
        workItems = prepare(context, settings.workItems());
        WorkItemBoard board = new WorkItemBoard(page, settings.items(), Clock.systemUTC());
        context.getRegistry().bind("workItemBoard", board);
        workItems.ifPresent(folder -> board.open());
    }

    private void prepareMessages(CamelContext context) {
        Registry registry = context.getRegistry();
        prepare(context, settings.messages());
        SettingReader reader = SettingReader.of(context);
        registry.bind("channelSecrets", reader.channelSecrets("secret"));
        registry.bind("previousChannelSecrets", reader.channelSecrets("previous.secret"));
        // A hub without messages, interactions or secure mails shows none of their lists.
        Map.of(
                        "conversations",
                        "messaging.channel",
                        "interactions",
                        "interactions.name",
                        "mails",
                        "secureMails.address")
                .forEach((list, setting) ->
                        reader.optional(setting).ifPresent(given -> list(context, list, "messages", list)));
    }

    /** A list on the page that routes fill. */
    private void list(CamelContext context, String bean, String topic, String key) {
        context.getRegistry().bind(bean, new LatestEntries(page, topic, key, Clock.systemUTC()));
    }

    /** Without logins there are no live calls. */
    private void prepareAgents(CamelContext context) {
        SettingReader reader = SettingReader.of(context);
        Map<String, AgentCalls.Login> logins = reader.optional("agentCalls.logins")
                .map(resource -> AgentCalls.logins(context, resource))
                .orElse(Map.of());
        Map<String, String> passwords = new HashMap<>();
        logins.values().forEach(login -> passwords.put(login.user(), login.password()));
        context.getRegistry().bind("agentPasswords", passwords);
        if (!logins.isEmpty()) {
            Duration release = Duration.ofMillis(reader.number("agentCalls.release"));
            int most = reader.number("agentCalls.max");
            context.getRegistry().bind("agentCalls", new AgentCalls(context, page, logins, release, most));
            page.show("agentCalls", "shown", true);
        }
    }

    private void prepareExports(CamelContext context) {
        prepare(context, settings.exports()).ifPresent(folder -> {
            String password = SettingReader.of(context).text("exports.password");
            simulator.ifPresent(embedded -> set(context, "exports.keyStore", embedded.keyStore(folder, password)));
            list(context, "exportProgress", "exports", "progress");
        });
    }

    /** Always with the simulator, in a folder that is deleted when the hub stops; with a real host only if it is configured. */
    private Optional<Path> prepare(CamelContext context, CopySettings copy) {
        if (!copy.host() && !settings.simulator()) {
            return Optional.empty();
        }
        Path folder = copy.folder().orElseGet(() -> temporaryFolder()).toAbsolutePath();
        set(context, copy.folderSetting(), folder.toString());
        return Optional.of(folder);
    }

    private Path temporaryFolder() {
        temporary.add(TemporaryFolder.create());
        return temporary.get(temporary.size() - 1).path();
    }

    private static void set(CamelContext context, String setting, String value) {
        context.getPropertiesComponent().addOverrideProperty(setting, value);
    }

    private void startSimulator(CamelContext context) {
        EmbeddedSimulator embedded = new EmbeddedSimulator(settings.simulatorPort());
        embedded.addTo(context);
        embedded.connectionSettings().forEach((setting, value) -> set(context, setting.toString(), value.toString()));
        simulator = Optional.of(embedded);
    }

    private void startDemo(BaseMainSupport main) {
        main.configure().setDurationMaxSeconds(Math.toIntExact(settings.demo().toSeconds()));
        DeliveryCounter counter = new DeliveryCounter(
                exchange -> !"service".equals(exchange.getMessage().getHeader(GenesysStatsConstants.EVENT)));
        main.getCamelContext().getManagementStrategy().addEventNotifier(counter);
        demo = Optional.of(counter);
    }

    @Override
    public void afterStart(BaseMainSupport main) {
        // Beans are destroyed in their order: what the routes have in these folders must be closed before.
        temporary.forEach(folder ->
                main.getCamelContext().getRegistry().bind(folder.path().toString(), folder, null, "delete"));
        address = PageHttpServer.serve(page, settings.pushInterval(), main.getCamelContext());
        simulator.ifPresent(centre -> centre.sendWebhooksTo(address));
        // Not log lines: these stand out from the log and are printed at every log level.
        System.out.println("Camel CX hub: open " + address);
        workItems.ifPresent(folder -> System.out.println("Camel CX hub: drop files into " + folder.resolve("in")));
    }

    /** Before the stop, because the summary lists the routes. */
    @Override
    public void beforeStop(BaseMainSupport main) {
        summary = demo.map(counter -> counter.summary(main.getCamelContext()));
        summary.map(DemoSummary::text).ifPresent(System.out::println);
    }

    /** The address of the page; null before the start. */
    URI address() {
        return address;
    }

    Optional<CxSimulator> simulator() {
        return simulator.map(EmbeddedSimulator::simulator);
    }

    /** What the routes of a demo delivered; empty before its end, and without a demo. */
    Optional<DemoSummary> summary() {
        return summary;
    }
}
