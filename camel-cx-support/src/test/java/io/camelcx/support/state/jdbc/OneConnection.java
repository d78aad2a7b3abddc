// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The simplest pool: one connection, which is opened again only when the driver says that it is closed. For one thread. */
final class OneConnection implements AutoCloseable {

    private final DataSource real;
    private Connection connection;
    private int opened;

    OneConnection(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (connection == null || connection.isClosed()) {
                connection = real.getConnection();
                opened++;
            }
            return lent(connection);
        });
    }

    /** How many connections were opened. */
    int opened() {
        return opened;
    }

    private static Connection lent(Connection real) {
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                return null;
            }
            try {
                return method.invoke(real, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(OneConnection.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
