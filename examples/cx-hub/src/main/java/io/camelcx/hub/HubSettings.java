// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.hub.workitems.board.ItemReader;
import java.net.URI;
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
        Duration demo) {

    private static final List<String> GENESYS =
            List.of("genesys.baseUrl", "genesys.apiKey", "genesys.clientId", "genesys.clientSecret");
    /** The first day that is extracted, such as 2026-11-22, and how many days before today the last one is. */
    record Period(String first, int lag) {}

    /** Reads and checks the settings; an error names the setting, what is wrong and what is allowed. */
    static HubSettings read(SettingReader reader) {
        boolean simulator = reader.bool("hub.simulator");
        if (simulator) {
            reader.refuseBesideSimulator(GENESYS);
        } else {
            reader.require("because hub.simulator is false and a real host is used", GENESYS);
        }
        checkRoutesOfWorkItems(reader);
        return new HubSettings(
                reader.text("hub.host"),
                reader.number("hub.port", 0, 65_535),
                simulator,
                reader.number("hub.simulatorPort", 0, 65_535),
                Duration.ofMillis(reader.number("hub.pushInterval", 10, 60_000)),
                description(reader, simulator),
                CopySettings.workItems(reader),
                new ItemReader(
                        reader.text("workItems.state"), reader.text("workItems.queue"), reader.text("workItems.agent")),
                CopySettings.cxone(reader, simulator),
                period(reader, Clock.systemUTC()),
                CopySettings.expert(reader, simulator),
                CopySettings.messages(reader, simulator),
                CopySettings.exports(reader, simulator),
                Duration.ofSeconds(reader.number("demo.seconds", 0, 86_400)));
    }

    boolean isDemo() {
        return !demo.isZero();
    }

    private static void checkRoutesOfWorkItems(SettingReader reader) {
        reader.number("workItems.parallel", 1, 64);
        reader.number("workItems.minAge", 0, SettingReader.MAX_DELAY);
        reader.delays("workItems.pollDelay", "workItems.retryDelay", "workItems.maxRetryDelay");
        reader.delays("workItems.watchDelay", "demo.workItemInterval", "secureMails.delay", "demo.mailInterval");
        reader.character("workItems.csvSeparator");
    }

    private static Period period(SettingReader reader, Clock clock) {
        LocalDate first = reader.optional("qm.startDate").isEmpty()
                ? LocalDate.now(clock).minusDays(30)
                : reader.parsed("qm.startDate", LocalDate::parse, "a day such as 2026-11-22");
        return new Period(first.toString(), reader.number("qm.lag", 0, 365));
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
                "serviceLevelTarget", reader.number("hub.serviceLevelTarget", 0, 100),
                "figures", Map.of("agents", agents, "queues", queues));
    }
}
