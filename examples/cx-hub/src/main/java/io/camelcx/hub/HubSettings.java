// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.workitems.board.ItemReader;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The settings that the hub itself uses, read from {@code application.properties} and what overrides it; the routes read the others.
 *
 * @param host the address on which the page is served, as Camel's HTTP server reads it
 * @param simulator whether the embedded simulator plays the contact centre
 * @param pushInterval the shortest time between two updates of a browser
 * @param page the first message to a page, which describes the hub: the source of the figures, the percentage of calls answered in time
 *     below which a queue is marked, and for each section the statistics' names by the fields of a tile that show them
 * @param items which properties of an interaction the page shows
 * @param period which days of QM Workflows are extracted
 * @param demo the duration of a demo; zero: no demo, the hub runs until it is stopped
 */
record HubSettings(
        String host,
        int port,
        boolean simulator,
        int simulatorPort,
        Duration pushInterval,
        Map<String, Object> page,
        CopySettings workItems,
        ItemReader items,
        CopySettings quality,
        Period period,
        CopySettings knowledge,
        CopySettings messages,
        CopySettings exports,
        CopySettings callbacks,
        Duration demo) {

    private static final List<String> GENESYS =
            List.of("genesys.baseUrl", "genesys.apiKey", "genesys.clientId", "genesys.clientSecret");
    private static final List<String> CXONE = List.of("cxone.baseUrl", "cxone.accessKey", "cxone.secretKey");
    private static final List<String> EXPERT =
            List.of("expert.siteUrl", "expert.apiKey", "expert.secretKey", "expert.user");
    private static final List<String> EXPORTS = List.of("exports.keyStore", "exports.password");
    private static final List<String> CALLBACKS = List.of("callbacks.service");
    private static final List<String> INTERACTIONS = List.of("interactions.name", "interactions.secret");
    private static final List<String> MESSAGING =
            List.of("messaging.channel", "messaging.secret", "genesys.contactCenterId");

    /** The first day that is extracted, such as 2026-11-22, and how many days before today the last one is. */
    record Period(String first, int lag) {}

    /** Reads and checks the settings; an error names the setting, what is wrong and what is allowed. */
    static HubSettings read(SettingReader reader) {
        reader.check("/setting-rules.properties");
        boolean simulator = Boolean.parseBoolean(reader.text("hub.simulator"));
        if (simulator) {
            reader.refuseBesideSimulator(GENESYS);
        } else {
            reader.require("because hub.simulator is false and a real host is used", GENESYS);
        }
        // They need no folder.
        for (List<String> host : List.of(INTERACTIONS, List.of("waitTimes.queues"), List.of("agentCalls.logins"))) {
            CopySettings.isGiven(reader, simulator, host, host);
        }
        Optional<Path> workItems = reader.optional("workItems.folder").map(Path::of);
        boolean anonymous = reader.text("expert.authentication").equals("anonymous");
        String monthAgo = LocalDate.now(Clock.systemUTC()).minusDays(30).toString();
        List<String> site = anonymous ? EXPERT.subList(0, 1) : EXPERT;
        return new HubSettings(
                reader.text("hub.host"),
                reader.number("hub.port"),
                simulator,
                reader.number("hub.simulatorPort"),
                Duration.ofMillis(reader.number("hub.pushInterval")),
                description(reader, simulator),
                new CopySettings(workItems.isPresent(), "workItems.folder", workItems),
                new ItemReader(
                        reader.text("workItems.state"), reader.text("workItems.queue"), reader.text("workItems.agent")),
                CopySettings.of(reader, simulator, "qm.folder", CXONE, CXONE),
                new Period(reader.optional("qm.startDate").orElse(monthAgo), reader.number("qm.lag")),
                CopySettings.of(reader, simulator, "expert.folder", EXPERT, site),
                CopySettings.of(reader, simulator, "messaging.folder", MESSAGING, MESSAGING),
                CopySettings.of(reader, simulator, "exports.folder", EXPORTS, EXPORTS),
                CopySettings.of(reader, simulator, "callbacks.folder", CALLBACKS, CALLBACKS),
                Duration.ofSeconds(reader.number("demo.seconds")));
    }

    boolean isDemo() {
        return !demo.isZero();
    }

    private static Map<String, Object> description(SettingReader reader, boolean simulator) {
        Optional<String> host =
                Optional.ofNullable(URI.create(reader.text("genesys.baseUrl")).getHost());
        Map<String, String> agents = Map.of(
                "state", reader.text("genesys.agents.state"),
                "timeInState", reader.text("genesys.agents.timeInState"));
        Map<String, String> queues = Map.of(
                "waiting", reader.text("genesys.queues.waiting"),
                "longest", reader.text("genesys.queues.longestWait"),
                "service", reader.text("genesys.queues.serviceLevel"));
        return Map.of(
                "source", simulator ? "Simulator" : host.orElse("Genesys"),
                "serviceLevelTarget", reader.number("hub.serviceLevelTarget"),
                "queues", List.of(reader.text("genesys.queues.ids").split(",")),
                "waitTimes", List.of(reader.text("waitTimes.queues").split(",")),
                "figures", Map.of("agents", agents, "queues", queues));
    }
}
