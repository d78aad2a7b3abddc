// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub;

import io.camelcx.simulator.CxSimulator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder in which a hub keeps a database and its position.
 *
 * @param database the database's name
 */
record HubFolder(Path path, String database) {

    /** Reads the current row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** The settings of a hub without its own simulator, on any free port. */
    static Map<String, String> settings(CxSimulator simulator) {
        return Map.of(
                "hub.port", "0",
                "hub.simulator", "false",
                "genesys.baseUrl", simulator.baseUrl().toString(),
                "genesys.apiKey", "demo-api-key",
                "genesys.clientId", "demo-client",
                "genesys.clientSecret", "demo-secret");
    }

    /** The content of the position's file; empty if there is none yet. */
    String position() throws IOException {
        Path file = positionFile();
        return Files.exists(file) ? Files.readString(file) : "";
    }

    Path positionFile() {
        return path.resolve("position.state");
    }

    /** The size of the database's file in bytes; 0 if there is none yet. */
    long databaseSize() throws IOException {
        Path file = path.resolve(database + ".mv.db");
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The address of the database, which can be opened here when the hub has ended. */
    String databaseUrl() {
        return databaseUrl(database);
    }

    /** The address of another database in this folder. */
    String databaseUrl(String name) {
        return "jdbc:h2:file:" + path.resolve(name);
    }

    static Connection connect(String url) throws SQLException {
        return DriverManager.getConnection(url, "sa", "");
    }

    static <T> List<T> rows(String url, String query, RowReader<T> reader) throws SQLException {
        try (Connection connection = connect(url)) {
            return rows(connection, query, reader);
        }
    }

    static <T> List<T> rows(Connection connection, String query, RowReader<T> reader) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet found = select.executeQuery(query)) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        }
    }
}
