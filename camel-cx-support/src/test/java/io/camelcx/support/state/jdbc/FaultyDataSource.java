// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** A data source whose connections are lost when a test says so: before a statement is executed, or after it, when the response is on its way. */
final class FaultyDataSource implements InvocationHandler {

    /** What a driver reports for a lost connection. */
    static final Supplier<SQLException> LOST = () -> new SQLException("An I/O error occurred", "08006");

    private final DataSource real;
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger statements = new AtomicInteger();
    private volatile boolean autoCommit = true;
    private volatile int before;
    private volatile int after;
    private volatile Supplier<SQLException> failure = LOST;

    FaultyDataSource(DataSource real) {
        this.real = real;
    }

    DataSource dataSource() {
        return proxy(DataSource.class, this);
    }

    FaultyDataSource autoCommit(boolean on) {
        autoCommit = on;
        return this;
    }

    /** The next statements fail, and are not executed. */
    void failBefore(int times, Supplier<SQLException> with) {
        failure = with;
        before = times;
    }

    /** The next statements are executed and committed, but no response arrives. */
    void failAfter(int times, Supplier<SQLException> with) {
        failure = with;
        after = times;
    }

    /** How many connections are not closed. */
    int open() {
        return open.get();
    }

    /** How many statements were executed. */
    int statements() {
        return statements.get();
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        Object result = call(real, method, arguments);
        if (!(result instanceof Connection connection)) {
            return result;
        }
        connection.setAutoCommit(autoCommit);
        open.incrementAndGet();
        return proxy(Connection.class, (self, each, values) -> of(connection, each, values));
    }

    private Object of(Connection connection, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close") && !connection.isClosed()) {
            open.decrementAndGet();
        }
        Object result = call(connection, method, arguments);
        return result instanceof PreparedStatement statement
                ? proxy(PreparedStatement.class, (self, each, values) -> of(connection, statement, each, values))
                : result;
    }

    private Object of(Connection connection, PreparedStatement statement, Method method, Object[] arguments)
            throws Throwable {
        boolean executes = method.getName().startsWith("execute");
        if (executes) {
            statements.incrementAndGet();
            if (before > 0) {
                before--;
                throw failure.get();
            }
        }
        Object result = call(statement, method, arguments);
        if (executes && after > 0) {
            after--;
            if (!connection.getAutoCommit()) {
                connection.commit();
            }
            throw failure.get();
        }
        return result;
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(FaultyDataSource.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
