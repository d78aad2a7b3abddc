// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.genesys.webhooks.Delivery;
import io.camelcx.simulator.genesys.webhooks.WebhookFault;
import io.camelcx.simulator.genesys.webhooks.WebhookFault.Kind;
import io.camelcx.simulator.genesys.webhooks.WebhooksApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The recipes of the webhooks' page store each message exactly once. */
class WebhooksPageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("webhooks.md");
    private static final String CHANNEL = "0123456789";
    private static final String CONNECTION = """
            camel.beans.genesys = #class:io.camelcx.genesys.GenesysConnection
            camel.beans.genesys.baseUrl = {{genesys.baseUrl}}
            camel.beans.genesys.apiKey = {{genesys.apiKey}}
            camel.beans.genesys.channelSecrets[0123456789] = demo-channel-secret
            """;

    @TempDir
    Path folder;

    private final DataSource database = database();
    private final JdbcTemplate sql = new JdbcTemplate(database);

    private DataSource database() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
        return h2;
    }

    @Test
    void aPrimaryKeyStoresEachMessageOnce() throws Exception {
        sql.execute("create table messages (id varchar(100) primary key, text varchar(1000))");
        try (ExampleRun run =
                run().routes(PAGE.example("exactly once by key"), "yaml").start()) {
            register(run);
            webhooks(run).fault(CHANNEL, WebhookFault.of(Kind.LOST_RESPONSE).times(2));
            write(run, "Hello");

            assertThat(sql.queryForList("select text from messages", String.class))
                    .containsExactly("Hello");
            assertThat(webhooks(run).deliveries(CHANNEL).get(0).attempts()).hasSize(3);
        }
    }

    @Test
    void aTransactionStoresTheMessageAndItsKeyOrNeither() throws Exception {
        sql.execute("create table messages (id varchar(100), text varchar(1000))");
        sql.execute("create table customers (id varchar(100), messages int check (messages < 3))");
        sql.execute("insert into customers values ('16504661149', 0)");
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        try (ExampleRun run = run().bind("transactions", transactions)
                .bind(
                        "processed",
                        new JdbcMessageIdRepository(database, new TransactionTemplate(transactions), "store"))
                .routes(JavaExample.compile(PAGE.example("exactly once by transaction"), folder))
                .start()) {
            register(run);
            webhooks(run).fault(CHANNEL, WebhookFault.of(Kind.LOST_RESPONSE));
            write(run, "1");
            write(run, "2");
            assertThat(messages()).containsExactly("1", "2");
            assertThat(processed()).isEqualTo(2);

            assertThat(write(run, "3").state()).isEqualTo(Delivery.State.GIVEN_UP);
            assertThat(messages()).containsExactly("1", "2");
            assertThat(processed()).isEqualTo(2);
        }
    }

    private ExampleRun run() throws Exception {
        return new ExampleRun(folder).server().properties(CONNECTION).bind("database", database);
    }

    private List<String> messages() {
        return sql.queryForList("select text from messages order by text", String.class);
    }

    private Integer processed() {
        return sql.queryForObject("select count(*) from CAMEL_MESSAGEPROCESSED", Integer.class);
    }

    private static void register(ExampleRun run) {
        webhooks(run).change(settings -> settings.withPause(Duration.ZERO).withAttempts(3));
        webhooks(run).registerMessages(CHANNEL, run.webhook("/genesys-messaging/" + CHANNEL));
    }

    private static Delivery write(ExampleRun run, String text) {
        String id = run.simulator()
                .genesys()
                .messaging()
                .write(CHANNEL, "16504661149", text)
                .id();
        return webhooks(run).await(id, Duration.ofSeconds(30));
    }

    private static WebhooksApi webhooks(ExampleRun run) {
        return run.simulator().genesys().webhooks();
    }
}
