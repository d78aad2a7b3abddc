// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** In a file. */
class H2FileStateRepositoryTest extends StateRepositoryContract {

    @TempDir
    static Path folder;

    @AfterAll
    static void close() throws SQLException {
        try (Connection connection = new H2FileStateRepositoryTest().database().getConnection()) {
            connection.createStatement().execute("SHUTDOWN");
        }
    }

    @Override
    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:file:" + folder.resolve("states").toAbsolutePath() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
        return database;
    }
}
