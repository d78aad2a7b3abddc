// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.nio.file.Path;
import java.sql.SQLException;
import org.h2.tools.Server;

/** H2 as a server in this JVM, with its data in a folder. */
record H2Database(Server server) implements AutoCloseable {

    static H2Database start(Path folder) throws SQLException {
        return new H2Database(Server.createTcpServer(
                        "-tcpPort",
                        "0",
                        "-ifNotExists",
                        "-baseDir",
                        folder.resolve("h2").toString())
                .start());
    }

    String url() {
        return "jdbc:h2:tcp://localhost:" + server.getPort() + "/./positions";
    }

    /** Without a password. */
    String user() {
        return "sa";
    }

    @Override
    public void close() {
        server.stop();
    }
}
