// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.docs;

import io.camelcx.genesys.GenesysConnection;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServer;
import org.apache.camel.component.platform.http.vertx.VertxPlatformHttpServerConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcMessageIdRepository;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.apache.camel.support.processor.idempotent.FileIdempotentRepository;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The program of {@link WebhookKillTest}: it receives webhooks and stores what they deliver, with the recipes of the webhooks' page among others, until it is
 * killed.
 */
public final class KilledReceiver {

    /** The file that holds its port once it listens. */
    static final String PORT = "port";

    private static final int MAX_CONNECTIONS = 64;

    private final ReentrantLock writing = new ReentrantLock();
    private final Path folder;

    private KilledReceiver(Path folder) {
        this.folder = folder;
    }

    /** The database of a folder; H2 writes a commit half a second later by default, and a kill would undo it. */
    static String database(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("database") + ";WRITE_DELAY=0;LOCK_TIMEOUT=10000";
    }

    /** Takes the folder of the database and the files. */
    public static void main(String[] arguments) throws Exception {
        new KilledReceiver(Path.of(arguments[0])).run();
    }

    private void run() throws Exception {
        CamelContext context = new DefaultCamelContext();
        bind(context);
        VertxPlatformHttpServerConfiguration configuration = new VertxPlatformHttpServerConfiguration();
        configuration.setBindPort(0);
        configuration.setBindHost("localhost");
        VertxPlatformHttpServer server = new VertxPlatformHttpServer(configuration);
        context.addService(server, true, true);
        context.addRoutes(pagesRoutes());
        PluginHelper.getRoutesLoader(context)
                .loadRoutes(ResourceHelper.fromString("routes.yaml", Files.readString(folder.resolve("routes.yaml"))));
        context.addRoutes(files());
        context.start();
        Path port = Files.writeString(folder.resolve("port.new"), String.valueOf(server.getPort()));
        Files.move(port, folder.resolve(PORT), StandardCopyOption.ATOMIC_MOVE);
        Thread.currentThread().join();
    }

    private void bind(CamelContext context) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl("http://localhost:1");
        connection.setApiKey("demo-api-key");
        connection.setChannelSecrets(Map.of(
                WebhookKillTest.TRANSACTION, WebhookKillTest.SECRET,
                WebhookKillTest.KEY, WebhookKillTest.SECRET,
                WebhookKillTest.REPOSITORY, WebhookKillTest.SECRET,
                WebhookKillTest.NOTHING, WebhookKillTest.SECRET));
        context.getRegistry().bind("genesys", connection);
        JdbcConnectionPool pool = JdbcConnectionPool.create(database(folder), "sa", "");
        pool.setMaxConnections(MAX_CONNECTIONS);
        DataSource database = pool;
        DataSourceTransactionManager transactions = new DataSourceTransactionManager(database);
        context.getRegistry().bind("database", database);
        context.getRegistry().bind("transactions", transactions);
        context.getRegistry()
                .bind(
                        "processed",
                        new JdbcMessageIdRepository(database, new TransactionTemplate(transactions), "store"));
        context.getRegistry()
                .bind(
                        "keys",
                        FileIdempotentRepository.fileIdempotentRepository(
                                folder.resolve("keys").toFile(), 10_000, 1 << 24));
    }

    /** Compiled by the test. */
    private RouteBuilder pagesRoutes() throws Exception {
        URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()});
        return (RouteBuilder)
                loader.loadClass("StoreRoutes").getDeclaredConstructor().newInstance();
    }

    private RouteBuilder files() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                from("genesys-messaging:" + WebhookKillTest.REPOSITORY + "?idempotentRepository=#keys")
                        .process(exchange -> append(exchange, WebhookKillTest.REPOSITORY));
                from("genesys-messaging:" + WebhookKillTest.NOTHING)
                        .process(exchange -> append(exchange, WebhookKillTest.NOTHING));
            }
        };
    }

    private void append(Exchange exchange, String file) throws Exception {
        String id = exchange.getMessage().getHeader("CamelGenesysMessagingMessageId", String.class);
        writing.lock();
        try {
            Files.writeString(folder.resolve(file), id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } finally {
            writing.unlock();
        }
    }
}
