// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import io.camelcx.support.secret.Redactor;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Errors of drivers, some of which quote the address of the database, and with it a password. */
final class SqlErrors {

    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bjdbc:[^\\s\"']+");
    private static final Redactor REDACTOR = Redactor.patternsOnly();

    private SqlErrors() {}

    /** A text without addresses and passwords; null for null. */
    static String withoutSecrets(String text) {
        return text == null ? null : REDACTOR.redact(ADDRESS.matcher(text).replaceAll("jdbc:***"));
    }

    /** The error itself, or one with its state and stack if it or one of its causes quotes a secret. */
    static SQLException withoutSecrets(SQLException failure) {
        if (!quotesSecrets(failure)) {
            return failure;
        }
        SQLException safe =
                new SQLException(withoutSecrets(failure.getMessage()), failure.getSQLState(), failure.getErrorCode());
        safe.setStackTrace(failure.getStackTrace());
        return safe;
    }

    private static boolean quotesSecrets(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String text = String.valueOf(each.getMessage());
            if (!withoutSecrets(text).equals(text)) {
                return true;
            }
        }
        return failure instanceof SQLException first
                && first.getNextException() != null
                && quotesSecrets(first.getNextException());
    }
}
