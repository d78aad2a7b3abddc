// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.util.Arrays;

/**
 * The types of the columns, by database. Keys differ by the case of a letter, so they must be compared by it; the longest key is as long as an index of the
 * database allows.
 */
enum TableColumns {
    POSTGRESQL("PostgreSQL", "VARCHAR(700)", "TEXT"),
    H2("H2", "VARCHAR(700)", "CLOB"),
    MYSQL("MySQL", "VARCHAR(700) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin", "LONGTEXT CHARACTER SET utf8mb4"),
    MARIADB("MariaDB", MYSQL.key, MYSQL.state),
    ORACLE("Oracle", "VARCHAR2(700 CHAR)", "CLOB"),
    SQL_SERVER("Microsoft SQL Server", "NVARCHAR(450) COLLATE Latin1_General_BIN2", "NVARCHAR(MAX)"),
    OTHER("", "VARCHAR(700)", "CLOB");

    private final String product;
    private final String key;
    private final String state;

    TableColumns(String product, String key, String state) {
        this.product = product;
        this.key = key;
        this.state = state;
    }

    /** @param product as the driver names it */
    static TableColumns of(String product) {
        return Arrays.stream(values())
                .filter(each -> product.startsWith(each.product))
                .findFirst()
                .orElse(OTHER);
    }

    String create(TableName table) {
        return "CREATE TABLE " + table + " (state_key " + key
                + " NOT NULL PRIMARY KEY, term NUMERIC(19) NOT NULL, state " + state + ")";
    }
}
