// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.expert.ExpertPages;
import io.camelcx.simulator.expert.content.HtmlText;
import io.camelcx.simulator.expert.settings.SiteSettings;
import io.camelcx.simulator.expert.site.PageSnapshot;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;

/** A site, and the folder with the copy that a hub makes of it. */
final class KnowledgeBed implements AutoCloseable {

    private static final String COPY = "select id, path, title, revision, tags, text from knowledge_page order by id";
    private static final String CHANGES = "select id, kind, path from knowledge_change order by id";

    final CxSimulator simulator;
    final HubFolder folder;

    /** The values of a page that are compared. */
    record Copied(long id, String path, String title, long revision, Set<String> tags, String text) {}

    /**
     * A site without hub.
     *
     * @param change how the site differs from the simulator's own
     */
    KnowledgeBed(Path folder, UnaryOperator<SiteSettings> change) {
        this.folder = new HubFolder(folder, "knowledge");
        this.simulator = CxSimulator.start(
                SimulatorSettings.defaults().withLive(false).withExpert(expert -> expert.withSite(change)));
    }

    /** The pages of the site. */
    ExpertPages pages() {
        return simulator.expert().pages();
    }

    /** The settings of a hub that polls often and makes only the copy. */
    Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(HubFolder.settings(simulator));
        settings.putAll(Map.of(
                "expert.siteUrl", simulator.baseUrl().toString(),
                "expert.apiKey", "demo-server-key",
                "expert.secretKey", "demo-server-secret",
                "expert.user", "=admin",
                // The site has no other visitors that need to be spared.
                "expert.maxPerMinute", "0",
                "expert.delay", "100",
                "expert.folder", folder.path().toString()));
        return settings;
    }

    /** The copy as it should be, ordered by the pages' ids. */
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

    /** The copy of a hub that has ended, ordered by the pages' ids. */
    List<Copied> copy() throws SQLException {
        return copy(folder.databaseUrl());
    }

    List<Copied> copy(String url) throws SQLException {
        return HubFolder.rows(url, COPY, KnowledgeBed::copied);
    }

    /** The copy of a hub that is running, whose database only the hub itself can open. */
    List<Copied> copy(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return HubFolder.rows(connection, COPY, KnowledgeBed::copied);
        }
    }

    private static Copied copied(ResultSet row) throws SQLException {
        return new Copied(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                new TreeSet<>(row.getString(5).lines().toList()),
                row.getString(6));
    }

    /** The changes of the copy of a hub that has ended, the oldest first. */
    List<String> changes() throws SQLException {
        return HubFolder.rows(
                folder.databaseUrl(), CHANGES, row -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3));
    }

    @Override
    public void close() {
        simulator.close();
    }
}
