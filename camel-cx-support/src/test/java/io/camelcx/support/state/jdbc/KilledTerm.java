// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import io.camelcx.support.state.StateAccess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.postgresql.ds.PGSimpleDataSource;

/** Counts in a state until it is killed. */
final class KilledTerm {

    private KilledTerm() {}

    /** @param arguments the JDBC URL, and a file that grows by a byte with each number that is stored */
    public static void main(String[] arguments) throws Exception {
        PGSimpleDataSource database = new PGSimpleDataSource();
        database.setURL(arguments[0]);
        Path written = Path.of(arguments[1]);
        JdbcStateRepository repository = new JdbcStateRepository();
        repository.setDataSource(database);
        repository.start();
        StateAccess term = repository.newTerm();
        String stored = term.getState("count");
        long count = stored == null ? 0 : Long.parseLong(stored);
        while (true) {
            term.setState("count", String.valueOf(++count));
            Files.write(written, new byte[] {'.'}, StandardOpenOption.APPEND);
        }
    }
}
