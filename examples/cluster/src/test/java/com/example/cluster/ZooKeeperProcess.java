// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.ZooKeeper;

/** A server of ZooKeeper. */
record ZooKeeperProcess(JavaProcess process, int port) implements AutoCloseable {

    private static final int TICKS = 5;
    private static final int SESSION_MILLIS = 10_000;

    /** @param sessionTimeout that of the sessions, in milliseconds */
    static ZooKeeperProcess start(Path folder, int sessionTimeout) throws IOException, InterruptedException {
        int port = Ports.free();
        Path settings = Files.write(
                folder.resolve("zookeeper.properties"),
                List.of(
                        "dataDir=" + folder.resolve("zookeeper"),
                        "clientPort=" + port,
                        // Sessions end at a multiple of it.
                        "tickTime=" + sessionTimeout / TICKS,
                        "admin.enableServer=false"));
        JavaProcess process = JavaProcess.start(
                "zookeeper",
                folder,
                List.of(
                        "-Xmx128m",
                        "-Dlog4j2.configurationFile=file:log4j2.properties",
                        "org.apache.zookeeper.server.ZooKeeperServerMain",
                        settings.toString()));
        Ports.awaitOpen(port, process);
        return new ZooKeeperProcess(process, port);
    }

    String nodes() {
        return "localhost:" + port;
    }

    /** The number of nodes two levels below a path. */
    int children(String path) throws IOException, InterruptedException, KeeperException {
        try (ZooKeeper client = new ZooKeeper(nodes(), SESSION_MILLIS, event -> {})) {
            int count = 0;
            for (String child : client.getChildren(path, false)) {
                count += client.getChildren(path + "/" + child, false).size();
            }
            return count;
        }
    }

    @Override
    public void close() {
        process.close();
    }
}
