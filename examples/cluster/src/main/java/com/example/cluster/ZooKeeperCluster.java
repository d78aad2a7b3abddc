// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package com.example.cluster;

import org.apache.camel.component.zookeeper.ZooKeeperCuratorConfiguration;
import org.apache.camel.component.zookeeper.cluster.ZooKeeperClusterService;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.CuratorFrameworkFactory;
import org.apache.curator.framework.state.ConnectionState;
import org.apache.curator.framework.state.SessionConnectionStateErrorPolicy;
import org.apache.curator.retry.RetryForever;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Camel's {@code ZooKeeperClusterService}, which elects the leaders, in a process that ends when its session has expired.
 *
 * <p>Other nodes have its shares then. Camel 4.18 would neither stop its consumers nor let it stand for election again; so what supervises
 * the process (systemd, Kubernetes) starts it anew. Nor would Camel's own client do: to it each interruption of the connection is the end.
 */
public final class ZooKeeperCluster {

    private static final Logger LOG = LoggerFactory.getLogger(ZooKeeperCluster.class);
    private static final int RETRY_MILLIS = 200;
    private static final int STATUS = 3;

    private ZooKeeperCluster() {}

    /**
     * The service, with a client that connects in the background, and again after each interruption.
     *
     * @param nodes          the servers as {@code host:port}, separated by commas
     * @param sessionTimeout after how many milliseconds without a connection the session expires; at least two and at most twenty ticks of
     *     the server. A shorter interruption changes nothing.
     */
    public static ZooKeeperClusterService service(String nodes, int sessionTimeout) {
        CuratorFramework client = CuratorFrameworkFactory.builder()
                .connectString(nodes)
                .sessionTimeoutMs(sessionTimeout)
                .connectionTimeoutMs(sessionTimeout / 2)
                .retryPolicy(new RetryForever(RETRY_MILLIS))
                .connectionStateErrorPolicy(new SessionConnectionStateErrorPolicy())
                .build();
        client.getConnectionStateListenable().addListener((connection, state) -> endIfExpired(state));
        client.start();
        ZooKeeperCuratorConfiguration configuration = new ZooKeeperCuratorConfiguration();
        configuration.setCuratorFramework(client);
        return new ZooKeeperClusterService(configuration);
    }

    private static void endIfExpired(ConnectionState state) {
        if (state == ConnectionState.LOST) {
            LOG.error(
                    "The session of ZooKeeper has expired, and other nodes have the shares of this one: its process ends");
            // At once: others have started the same consumers while routes stop in good order.
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
