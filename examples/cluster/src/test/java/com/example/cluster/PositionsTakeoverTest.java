// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.test.HangLimit;
import io.camelcx.test.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes with their positions in PostgreSQL; the first one fails in the middle of a window. */
@ExtendWith(HangLimit.class)
class PositionsTakeoverTest {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    private static final int DAYS = 3;
    private static final int ROWS_PER_DAY = 200;
    private static final int PAGES = 300;
    private static final String[] EXTRACTION = {"positions.yaml", "qm-workflows.yaml"};
    private static final String[] BOTH = {"positions.yaml", "qm-workflows.yaml", "pages.yaml"};

    /** So long, because a node that has too little processor time must not lose its session. */
    private static final int SESSION_MILLIS = 10_000;

    @TempDir
    Path folder;

    private final LocalDate start = today().minusDays(DAYS);
    private Cluster cluster;
    private TopicReader rows;
    private TopicReader pages;

    @BeforeEach
    void startAllButTheNodes() throws Exception {
        dropStates();
        cluster = new Cluster(folder)
                .withDatabase(POSTGRES.url(), "postgres")
                .withJvmOptions("-Xmx192m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
                .with("qm.startDate", start)
                // Each day once.
                .with("camel.component.cxone-extract.overlap", "P0D")
                .start(SimulatorSettings.defaults()
                        .withLive(false)
                        .withCxone(cxone -> cxone.withFiles(files -> files.withRowsPerDay(ROWS_PER_DAY))
                                .withExtraction(
                                        api -> api.withPace(Duration.ZERO).withRunTime(Duration.ZERO)))
                        .withExpert(expert -> expert.withSite(site -> site.withPages(PAGES))));
        rows = cluster.read("qm-workflows");
        pages = cluster.read("pages");
    }

    @AfterEach
    void end() throws Exception {
        cluster.close();
    }

    @Test
    void anExtractionAndACrawlOfAKilledNodeLoseNothingAndRepeatOneWindowAtMost() throws Exception {
        cluster.withZooKeeper(SESSION_MILLIS);
        JavaProcess killed = startNode(BOTH);
        awaitFirst(rows);
        awaitFirst(pages);
        startNode(BOTH);
        killed.kill();
        awaitAllRows();
        cluster.await().untilAsserted(() -> assertThat(pages.latest()).hasSize(PAGES));
        assertEachOnceOrTwice(rows);
        assertEachOnceOrTwice(pages);
    }

    @Test
    @Tag("slow")
    void aNodeThatWasPausedEndsBecauseItWasReplacedAndLeavesThePosition() throws Exception {
        cluster.withZooKeeper(SESSION_MILLIS);
        JavaProcess replaced = startNode(EXTRACTION);
        awaitFirst(rows);
        replaced.pause();
        startNode(EXTRACTION);
        Map<String, String> position = positionAfterAllRows();
        replaced.resume();
        await().until(() -> !replaced.isRunning());
        assertThat(replaced.output()).contains("The session of ZooKeeper has expired");
        assertThat(position()).isEqualTo(position);
        assertEachOnceOrTwice(rows);
    }

    @Test
    @Tag("slow")
    void aNodeThatStillBelievesItLeadsCannotOverwriteThePosition() throws Exception {
        // So long that the paused node's session does not end: nothing but the fence stops it.
        cluster.withZooKeeper(300_000).with("zookeeper.basePath", "/one");
        JavaProcess first = startNode(EXTRACTION);
        awaitFirst(rows);
        first.pause();
        // A split brain: this one is elected elsewhere.
        cluster.with("zookeeper.basePath", "/two");
        startNode(EXTRACTION);
        Map<String, String> position = positionAfterAllRows();
        first.resume();
        cluster.await().until(() -> first.output().contains("is no longer this consumer's"));
        assertThat(position()).isEqualTo(position);
        assertThat(first.output()).doesNotContain("Leadership lost");
        assertEachOnceOrTwice(rows);
    }

    /** It leads what has no leader yet. */
    private JavaProcess startNode(String... files) {
        return cluster.startNode("", Duration.ZERO, files);
    }

    /** Afterwards the node is in the middle of its first window. */
    private void awaitFirst(TopicReader topic) {
        cluster.await().until(() -> !topic.latest().isEmpty());
    }

    /** Those of all days that have ended. */
    private void awaitAllRows() {
        cluster.await().untilAsserted(() -> assertThat(rows.latest())
                .hasSize(ROWS_PER_DAY * (int) ChronoUnit.DAYS.between(start, today())));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    /** The positions when the last window is committed. */
    private Map<String, String> positionAfterAllRows() throws SQLException {
        awaitAllRows();
        cluster.await().until(() -> position().containsValue("{\"next\":\"" + today() + "\"}"));
        return position();
    }

    /** One failure, so a record is repeated once at most. */
    private static void assertEachOnceOrTwice(TopicReader topic) {
        assertThat(topic.latest())
                .allSatisfy((key, entry) -> assertThat(entry.count()).as(key).isLessThanOrEqualTo(2));
    }

    private static void dropStates() throws SQLException {
        try (Connection connection = DriverManager.getConnection(POSTGRES.url());
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists camelcx_state");
        }
    }

    private static Map<String, String> position() throws SQLException {
        Map<String, String> states = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(POSTGRES.url());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select state_key, state from camelcx_state")) {
            while (found.next()) {
                states.put(found.getString(1), found.getString(2));
            }
        }
        return states;
    }
}
