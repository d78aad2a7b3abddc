// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorSettings;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import io.camelcx.test.HangLimit;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The receiver of 1,000 webhooks is killed (SIGKILL) at random moments and started again: no message is lost, and where the page says exactly once, none is
 * stored twice.
 */
class WebhookKillTest {

    static final String SECRET = "demo-channel-secret";
    /** The channels, by what their routes do against doubles. */
    static final String TRANSACTION = "0123456789";

    static final String KEY = "1";
    static final String REPOSITORY = "2";
    static final String NOTHING = "3";

    private static final List<String> CHANNELS = List.of(TRANSACTION, KEY, REPOSITORY, NOTHING);
    private static final MarkdownPage PAGE = MarkdownPage.read("webhooks.md");
    private static final int CUSTOMERS = 10;
    private static final int MESSAGES = 250;
    private static final int KILLS = 4;
    private static final int CONNECTIONS = 8;

    @TempDir
    private Path folder;

    private final Random random = new Random();
    private final CxSimulator simulator =
            CxSimulator.start(SimulatorSettings.defaults().withLive(false).withGenesys(genesys -> genesys.withMessaging(
                            messaging -> messaging.withChannels(CHANNELS.stream()
                                    .map(id -> new MessagingChannel(id, "sms", SECRET))
                                    .toArray(MessagingChannel[]::new)))
                    .withWebhooks(webhooks -> webhooks.withAttempts(Integer.MAX_VALUE)
                            .withPause(Duration.ofMillis(50))
                            .withConnections(CONNECTIONS))));

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void noMessageIsLostByKillsAndNoneIsStoredTwiceWhereThePageSaysSo() throws Exception {
        prepare();
        CHANNELS.forEach(channel -> webhooks().registerMessages(channel, URI.create("http://localhost:1/"), SECRET));
        for (int message = 0; message < MESSAGES; message++) {
            for (String channel : CHANNELS) {
                simulator.genesys().messaging().write(channel, "customer-" + message % CUSTOMERS, "Message " + message);
            }
        }
        long all = (long) CHANNELS.size() * MESSAGES;

        for (int kill = 1; kill <= KILLS; kill++) {
            long some = all * kill / (KILLS + 1) - random.nextInt((int) all / 10);
            receiveUntil(() -> accepted() >= some);
        }
        receiveUntil(() -> accepted() == all);

        JdbcTemplate sql = sql();
        assertStored(TRANSACTION, sql.queryForList("select id from messages", String.class), 0);
        assertThat(sql.queryForObject("select sum(messages) from customers", Integer.class))
                .isEqualTo(MESSAGES);
        assertStored(KEY, sql.queryForList("select id from keyed", String.class), 0);
        int inFlight = KILLS * CONNECTIONS;
        assertStored(REPOSITORY, Files.readAllLines(folder.resolve(REPOSITORY)), inFlight);
        assertStored(NOTHING, Files.readAllLines(folder.resolve(NOTHING)), inFlight);
    }

    private void prepare() throws Exception {
        JavaExample.compile(PAGE.example("exactly once by transaction"), folder);
        Files.writeString(
                folder.resolve("routes.yaml"),
                PAGE.example("exactly once by key")
                        .replace("genesys-messaging:0123456789", "genesys-messaging:" + KEY)
                        .replace("into messages", "into keyed")
                        .replace("id: store", "id: keyed"));
        JdbcTemplate sql = sql();
        sql.execute("create table messages (id varchar(100), text varchar(1000))");
        sql.execute("create table keyed (id varchar(100) primary key, text varchar(1000))");
        sql.execute("create table customers (id varchar(100) primary key, messages int)");
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            sql.update("insert into customers values (?, 0)", "customer-" + customer);
        }
    }

    /** Only while no receiver runs. */
    private JdbcTemplate sql() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(KilledReceiver.database(folder));
        database.setUser("sa");
        database.setPassword("");
        return new JdbcTemplate(database);
    }

    private void assertStored(String channel, List<String> stored, int maxDoubles) {
        List<String> sent =
                webhooks().deliveries(channel).stream().map(Delivery::messageId).toList();
        assertThat(new HashSet<>(stored)).hasSize(MESSAGES).containsExactlyInAnyOrderElementsOf(sent);
        assertThat(stored.size() - MESSAGES).as("doubles of channel " + channel).isLessThanOrEqualTo(maxDoubles);
    }

    private long accepted() {
        return webhooks().deliveries().stream()
                .filter(delivery -> delivery.state() == Delivery.State.DONE)
                .count();
    }

    private WebhooksApi webhooks() {
        return simulator.genesys().webhooks();
    }

    /** Runs a receiver until so much is done, and kills it. */
    private void receiveUntil(BooleanSupplier done) throws Exception {
        Path port = folder.resolve(KilledReceiver.PORT);
        Files.deleteIfExists(port);
        Process process = start();
        try {
            often().until(() -> Files.exists(port));
            String address = "http://localhost:" + Files.readString(port) + "/genesys-messaging/";
            CHANNELS.forEach(channel -> webhooks().registerMessages(channel, URI.create(address + channel), SECRET));
            often().until(done::getAsBoolean);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static ConditionFactory often() {
        return await().atMost(HangLimit.TIME).pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(2));
    }

    private Process start() throws IOException {
        return new ProcessBuilder(Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx256m",
                                // A process of some seconds.
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledReceiver.class.getName(),
                                folder.toString())
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("output").toFile()))
                .start();
    }
}
