// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.demo.DeliveryCounter;
import io.camelcx.hub.demo.DemoSummary;
import io.camelcx.hub.genesys.GenesysTiles;
import io.camelcx.hub.knowledge.KnowledgeBoard;
import io.camelcx.hub.page.LivePage;
import io.camelcx.hub.quality.QualityBoard;
import io.camelcx.hub.workitems.WorkItemFolders;
import io.camelcx.hub.workitems.board.WorkItemBoard;
import io.camelcx.simulator.CxSimulator;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;

/** What the hub adds to the lifecycle of Camel Main: the simulator before the routes, the page after them, the summary at the end. */
final class HubLifecycle extends MainListenerSupport {

    private final LivePage page = new LivePage();
    private Optional<EmbeddedSimulator> simulator = Optional.empty();
    private Optional<DeliveryCounter> demo = Optional.empty();
    private Optional<DemoSummary> summary = Optional.empty();
    private Optional<WorkItemFolders> workItems = Optional.empty();
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
        context.getRegistry().bind("genesysTiles", new GenesysTiles(page));
        workItems = workItemFolders(context);
        WorkItemBoard board = new WorkItemBoard(page, settings.workItems().page(), Clock.systemUTC());
        context.getRegistry().bind("workItemBoard", board);
        page.show(settings.page().toMessage());
        workItems.ifPresent(folders -> board.open());
        prepareQuality(context);
        prepareKnowledge(context);
        WhenStarted.run(context, () -> openPage(context));
    }

    /** The folders of work items: always with the simulator, but with a real host only if a folder is set, because each work item costs money. */
    private Optional<WorkItemFolders> workItemFolders(CamelContext context) {
        Optional<Path> root = settings.workItems().folder().map(Path::of);
        if (root.isEmpty() && settings.simulator()) {
            root = Optional.of(TemporaryFolder.addTo(context));
        }
        Optional<Path> absolute = root.map(Path::toAbsolutePath);
        absolute.ifPresent(
                path -> context.getPropertiesComponent().addOverrideProperty("workItems.folder", path.toString()));
        return absolute.map(WorkItemFolders::new);
    }

    /** Always with the simulator, in a folder that is deleted when the hub stops; with a real host only if CXone is configured. */
    private void prepareQuality(CamelContext context) {
        QualitySettings quality = settings.quality();
        if (quality.host() || settings.simulator()) {
            Path folder = quality.folder().orElseGet(() -> TemporaryFolder.addTo(context));
            quality.completed(folder.toAbsolutePath()).forEach(context.getPropertiesComponent()::addOverrideProperty);
            context.getRegistry().bind("qualityBoard", new QualityBoard(page, quality.period(), Clock.systemUTC()));
        }
    }

    /** Under the same conditions as quality. */
    private void prepareKnowledge(CamelContext context) {
        KnowledgeSettings knowledge = settings.knowledge();
        if (knowledge.host() || settings.simulator()) {
            Path folder = knowledge.folder().orElseGet(() -> TemporaryFolder.addTo(context));
            knowledge.completed(folder.toAbsolutePath()).forEach(context.getPropertiesComponent()::addOverrideProperty);
            context.getRegistry().bind("knowledgeBoard", new KnowledgeBoard(page, Clock.systemUTC()));
        }
    }

    private void startSimulator(CamelContext context) {
        EmbeddedSimulator embedded = new EmbeddedSimulator(settings.simulatorPort());
        embedded.addTo(context);
        embedded.connectionSettings().forEach(context.getPropertiesComponent()::addOverrideProperty);
        simulator = Optional.of(embedded);
    }

    private void startDemo(BaseMainSupport main) {
        main.configure().setDurationMaxSeconds(Math.toIntExact(settings.demo().toSeconds()));
        DeliveryCounter counter = new DeliveryCounter(exchange -> !GenesysTiles.isServiceEvent(exchange));
        main.getCamelContext().getManagementStrategy().addEventNotifier(counter);
        demo = Optional.of(counter);
    }

    private void openPage(CamelContext context) {
        PageHttpServer server = PageHttpServer.of(context);
        server.serve(page, settings.pushInterval());
        address = server.address();
        // Not log lines: these stand out from the log and are printed at every log level.
        System.out.println("Camel CX hub: open " + address);
        workItems.ifPresent(folders -> System.out.println("Camel CX hub: drop files into " + folders.in()));
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
