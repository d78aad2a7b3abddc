// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.support.state.StateAccess;
import io.camelcx.test.KilledJvm;
import io.camelcx.test.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** In a real server of PostgreSQL. */
class PostgresStateRepositoryTest extends StateRepositoryContract {

    @RegisterExtension
    static final PostgresServer POSTGRES = new PostgresServer();

    @Override
    DataSource database() {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(POSTGRES.url());
        return database;
    }

    /** A pool may hold connections that the server has closed: the first use of one fails, and is repeated on another. */
    @Test
    void aTermGoesOnAfterTheServerWasRestarted() throws Exception {
        OneConnection pool = new OneConnection(database());
        JdbcStateRepository repository = started(pool.dataSource());
        StateAccess term = repository.newTerm();
        term.setState("key", "before");
        POSTGRES.restart();

        term.setState("key", "after");
        assertThat(term.getState("key")).isEqualTo("after");
        assertThat(pool.opened()).isEqualTo(2);
        repository.stop();
        pool.close();
    }

    /** A process that is killed leaves neither a lock nor a half-written state: the next term claims at once, and loses nothing. */
    @Test
    void aKilledProcessHoldsNothingAndLosesNothing(@TempDir Path folder) throws Exception {
        Path written = folder.resolve("written");
        Files.createFile(written);
        KilledJvm jvm = new KilledJvm(KilledTerm.class, folder);
        JdbcStateRepository repository = started(database());
        long last = 0;
        for (int kill = 1; kill <= 3; kill++) {
            long before = Files.size(written);
            int lines = 20 * kill;
            jvm.killWhen(() -> Files.size(written) >= before + lines, POSTGRES.url(), written.toString());

            long confirmed = Files.size(written);
            long count = Long.parseLong(repository.getState("count"));
            assertThat(count).isBetween(Math.max(last, confirmed), confirmed + kill);
            repository.setState("count", String.valueOf(count));
            last = count;
        }
        repository.stop();
    }

    @Test
    void aTableOfASchemaIsCreatedInIt() throws Exception {
        try (Connection connection = DriverManager.getConnection(POSTGRES.url())) {
            connection.createStatement().execute("CREATE SCHEMA camel");
        }
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(database());
        repository.setTable("camel.positions");
        repository.start();
        repository.setState("key", "value");

        assertThat(List.of(repository.getState("key"), repository.toString()))
                .containsExactly("value", "JdbcStateRepository[camel.positions]");
        repository.stop();
    }

    private static JdbcStateRepository started(DataSource dataSource) {
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(dataSource);
        repository.start();
        return repository;
    }
}
