// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.karaf;

import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertThrows;

import io.camelcx.support.state.StateAccess;
import io.camelcx.support.state.StateFencedException;
import io.camelcx.support.state.jdbc.JdbcStateRepository;
import java.io.IOException;
import org.h2.jdbcx.JdbcDataSource;

/** The shared state with a database whose driver is a bundle of its own. */
final class SharedState {

    private SharedState() {}

    /** Stores a state in one term and takes it over in another. Returns the message of the error that the first one then has. */
    static String refusal() throws IOException {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:karaf;DB_CLOSE_DELAY=-1");
        try (JdbcStateRepository repository = new JdbcStateRepository()) {
            repository.setDataSource(database);
            repository.start();
            StateAccess first = repository.newTerm();
            first.setState("key", "position");
            StateAccess second = repository.newTerm();
            assertEquals("position", second.getState("key"));
            return assertThrows(StateFencedException.class, () -> first.setState("key", "older"))
                    .getMessage();
        }
    }
}
