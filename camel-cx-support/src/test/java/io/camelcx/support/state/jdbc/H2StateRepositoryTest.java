// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** In the memory of this JVM. */
class H2StateRepositoryTest extends StateRepositoryContract {

    @Override
    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:states;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=600000");
        return database;
    }
}
