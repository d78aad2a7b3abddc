// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A JUnit extension with a PostgreSQL server of its own, in a temporary folder and on a free port: the first test class of a JVM starts it, and it stops with the last
 * one. Each test class has an empty database. It needs PostgreSQL's programs, not a running server; without them the tests of the class are
 * skipped, with that reason.
 *
 * <p>The programs are looked for in the folder of the system property {@code camelcx.test.postgresql}, on the {@code PATH}, and where the packages of Linux
 * distributions have them ({@code /usr/lib/postgresql/15/bin}). PostgreSQL refuses to run as root; there it runs as the user {@code postgres}.
 */
public final class PostgresServer implements BeforeAllCallback, AfterAllCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(PostgresServer.class);
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private volatile PostgresProcess process;
    private volatile String database;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        PostgresPrograms programs = PostgresPrograms.find().orElse(null);
        Assumptions.assumeTrue(
                programs != null,
                "PostgreSQL is not installed: its programs, such as initdb and pg_ctl, are not together in the folder of the system property"
                        + " camelcx.test.postgresql, on the PATH, nor in /usr/lib/postgresql/*/bin");
        process = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(
                        PostgresProcess.class, missing -> PostgresProcess.start(programs), PostgresProcess.class);
        database = "test" + DATABASES.incrementAndGet();
        process.createDatabase(database);
    }

    @Override
    public void afterAll(ExtensionContext context) {
        process = null;
    }

    /** The port on this machine. */
    public int port() {
        return running().port();
    }

    /** The name of the database of the test class. */
    public String database() {
        running();
        return database;
    }

    /** The JDBC URL of the database of the test class, with the user, who needs no password. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database() + "?user=" + PostgresPrograms.USER;
    }

    /**
     * Stops the server and starts it again, on the same port and with the same data: all connections are lost.
     *
     * @throws IOException if it does not start
     */
    public void restart() throws IOException, InterruptedException {
        running().restart();
    }

    /** Where the data and the log of the server are. */
    public Path folder() {
        return running().folder();
    }

    private PostgresProcess running() {
        if (process == null) {
            throw new IllegalStateException(
                    "The PostgreSQL server runs only during the tests of a class: register it in a static field"
                            + " with @RegisterExtension");
        }
        return process;
    }
}
