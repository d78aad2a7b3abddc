// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;

/** The database has failed. Neither the text nor the causes contain an address or credentials of the database. */
public final class JdbcStateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Classes of SQLSTATE: the standard's, and PostgreSQL's 57P for a server that ends a session. */
    private static final String CONNECTION = "08";

    private static final String SERVER_ENDS = "57P";
    private static final String ROLLED_BACK = "40";
    private static final String CONSTRAINT = "23";

    private final boolean connectionLost;
    private final boolean repeatable;
    private final boolean duplicateKey;

    private JdbcStateException(String text, SQLException failure, boolean connected) {
        super(text, SqlErrors.withoutSecrets(failure));
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        this.connectionLost = !connected
                || state.startsWith(CONNECTION)
                || state.startsWith(SERVER_ENDS)
                || failure instanceof SQLRecoverableException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException;
        this.repeatable = connected
                && (connectionLost
                        || state.startsWith(ROLLED_BACK)
                        || failure instanceof SQLTransactionRollbackException);
        this.duplicateKey = state.startsWith(CONSTRAINT) || failure instanceof SQLIntegrityConstraintViolationException;
    }

    /** A statement has failed. */
    static JdbcStateException of(String operation, String key, String table, SQLException failure) {
        return new JdbcStateException(text(operation, key, table, failure), failure, true);
    }

    /** No connection could be opened. A pool has tried for a while already, so it is not tried again. */
    static JdbcStateException unconnected(String operation, String key, String table, SQLException failure) {
        return new JdbcStateException(text(operation, key, table, failure), failure, false);
    }

    private static String text(String operation, String key, String table, SQLException failure) {
        return "Could not " + operation + (key.isEmpty() ? "" : " of " + key) + " in the table " + table + ": "
                + SqlErrors.withoutSecrets(failure.getMessage()) + " (SQLSTATE " + failure.getSQLState() + ", code "
                + failure.getErrorCode() + "). "
                + "Check that the database is available, that the table has the columns"
                + " state_key, term and state, and that its user may read, insert and update rows";
    }

    /** Whether the database was not available. */
    public boolean isConnectionLost() {
        return connectionLost;
    }

    /** Whether the statement may have been executed or not, or was rolled back. */
    boolean isRepeatable() {
        return repeatable;
    }

    /** Whether there is a row of the key already. */
    boolean isDuplicateKey() {
        return duplicateKey;
    }
}
