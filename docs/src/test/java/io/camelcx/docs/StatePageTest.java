// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import io.camelcx.test.HangLimit;
import io.camelcx.test.PostgresServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** The examples of the page of state repositories do what it says. */
class StatePageTest {

    private static final MarkdownPage PAGE = MarkdownPage.read("state.md");
    private static final LocalDate DAY = LocalDate.now().minusDays(2);

    private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

    @TempDir
    Path folder;

    @Test
    void thePositionOfTheYamlRouteIsInTheTable() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .properties("state.username=sa\nstate.password=\n")
                .property("state.url", url)
                .property("qm.startDate", DAY.toString())
                .routes(PAGE.example("yaml"), "yaml")
                .start()) {
            run.next("seda:rows");
            assertThatThePositionIsStored(run.context());
        }
    }

    @Test
    void thePositionOfTheJavaRouteIsInTheTable() throws Exception {
        try (ExampleRun run = new ExampleRun(folder)
                .property("state.url", url)
                .property("qm.startDate", DAY.toString())
                .routes(JavaExample.compile(PAGE.example("java"), folder))) {
            CxoneConnection cxone = new CxoneConnection();
            cxone.setBaseUrl(run.simulator().baseUrl().toString());
            cxone.setAccessKey("demo-access-key");
            cxone.setSecretKey("demo-access-secret");
            run.bind("cxone", cxone).start();
            run.next("seda:rows");
            assertThatThePositionIsStored(run.context());
        }
    }

    @Test
    void theTableOfThePageWorksInH2() throws Exception {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(url);
        assertThatTheTableWorks("h2", database);
    }

    /** In a class of its own, as only its test needs the server. */
    @Nested
    class InPostgres {

        @RegisterExtension
        static final PostgresServer POSTGRES = new PostgresServer();

        @Test
        void theTableOfThePageWorksInPostgres() throws Exception {
            PGSimpleDataSource database = new PGSimpleDataSource();
            database.setURL(POSTGRES.url());
            assertThatTheTableWorks("postgresql", database);
        }
    }

    private static void assertThatTheTableWorks(String example, DataSource database) throws Exception {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(PAGE.example(example));
        }
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(database);
        repository.setCreateTable(false);
        repository.start();
        repository.setState("key", "value");
        assertThat(repository.getState("key")).isEqualTo("value");
        repository.stop();
    }

    private static void assertThatThePositionIsStored(CamelContext context) {
        JdbcStateRepository state = context.getRegistry().lookupByNameAndType("state", JdbcStateRepository.class);
        await().atMost(HangLimit.TIME)
                .untilAsserted(() -> assertThat(state.shared().getState("cxone-extract/qm-workflows/1"))
                        .contains(DAY.plusDays(1).toString()));
    }
}
