// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.settings.SiteSettings;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A site whose pages a hub copies, and the table where they should be then. */
final class KnowledgeBed implements AutoCloseable {

    static final Duration PATIENCE = Duration.ofSeconds(120);

    final CxSimulator simulator;
    private final Path folder;

    /** What is compared of a page. */
    record Copied(long id, String path, String title, long revision, Set<String> tags, String text) {}

    /**
     * A site without hub.
     *
     * @param change how the site differs from the simulator's own
     */
    KnowledgeBed(Path folder, UnaryOperator<SiteSettings> change) {
        this.folder = folder;
        this.simulator = CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withExpert(expert -> expert.withSite(change)));
    }

    /** The pages of the site. */
    ExpertPages pages() {
        return simulator.expert().pages();
    }

    /** The settings of a hub that looks often, and makes nothing but the copy. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(Map.of(
                "hub.port", "0",
                "hub.simulator", "false",
                "genesys.baseUrl", simulator.baseUrl().toString(),
                "genesys.apiKey", "demo-api-key",
                "genesys.clientId", "demo-client",
                "genesys.clientSecret", "demo-secret"));
        settings.putAll(Map.of(
                "expert.siteUrl", simulator.baseUrl().toString(),
                "expert.apiKey", "demo-server-key",
                "expert.secretKey", "demo-server-secret",
                "expert.user", "=admin",
                // Nobody else visits this site.
                "expert.maxPerMinute", "0",
                "expert.delay", "100",
                "expert.folder", folder.toString()));
        return settings;
    }

    /** The site as the copy should be, by the pages' numbers. */
    List<Copied> expected() {
        return pages().all().map(KnowledgeBed::copied).toList();
    }

    private static Copied copied(PageSnapshot page) {
        return new Copied(
                page.id(),
                page.path(),
                page.title(),
                page.revision(),
                new TreeSet<>(page.tags()),
                HtmlText.plain(page.html()));
    }

    private String databaseUrl() {
        return "jdbc:h2:file:" + folder.resolve("knowledge");
    }

    /** The copy, by the pages' numbers, of a hub that has ended. */
    List<Copied> copy() throws SQLException {
        return copy(databaseUrl());
    }

    List<Copied> copy(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url, "sa", "")) {
            return copy(connection);
        }
    }

    /** The copy while a hub runs, which nobody but itself may open. */
    List<Copied> copy(DataSource hubs) throws SQLException {
        try (Connection connection = hubs.getConnection()) {
            return copy(connection);
        }
    }

    private static List<Copied> copy(Connection connection) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "select id, path, title, revision, tags, text from knowledge_page order by id")) {
            List<Copied> pages = new ArrayList<>();
            while (rows.next()) {
                pages.add(new Copied(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        new TreeSet<>(rows.getString(5).lines().toList()),
                        rows.getString(6)));
            }
            return pages;
        }
    }

    /** What has happened to the copy, in its order, of a hub that has ended. */
    List<String> changes() throws SQLException {
        try (Connection connection = DriverManager.getConnection(databaseUrl(), "sa", "");
                Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery("select id, kind, path from knowledge_change order by id")) {
            List<String> changes = new ArrayList<>();
            while (rows.next()) {
                changes.add(rows.getLong(1) + " " + rows.getString(2) + " " + rows.getString(3));
            }
            return changes;
        }
    }

    /** The position's file; empty if there is none yet. */
    String position() throws Exception {
        Path file = folder.resolve("position.state");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    @Override
    public void close() {
        simulator.close();
    }
}
