// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.client;

import io.camelcx.benchmarks.server.LoadServerProcess;
import io.camelcx.benchmarks.server.Watched;
import java.net.URI;
import java.time.Duration;
import org.cometd.common.JacksonJSONContextClient;
import org.cometd.common.JettyJSONContextClient;

/** The clients that are compared. */
public enum Contender {
    /** The CometD client with its default JSON context. */
    BARE_DEFAULT("bare CometD client, its default JSON"),
    /** The CometD client with its own context for Jackson. */
    BARE_JACKSON("bare CometD client, its Jackson JSON"),
    /** A route that gets one exchange a notification. */
    ROUTE_BATCH("genesys-stats, output=batch"),
    /** A route that gets one exchange a statistic. */
    ROUTE_EACH("genesys-stats, output=each");

    private static final Duration MAX_START = Duration.ofSeconds(30);

    private final String label;

    Contender(String label) {
        this.label = label;
    }

    /** Its name in reports. */
    public String label() {
        return label;
    }

    /** Whether it is an opponent of the component. */
    public boolean isBare() {
        return this == BARE_DEFAULT || this == BARE_JACKSON;
    }

    /** Starts the faster of the bare clients; returns when the statistics are subscribed. */
    public static Client startBare(URI baseUrl, Watched watched, StatisticListener arrivals) throws Exception {
        return BareClient.start(baseUrl, watched, new JacksonJSONContextClient(), arrivals);
    }

    /** Starts the client; returns when all statistics are subscribed. */
    public Client start(LoadServerProcess server, Watched watched, StatisticListener arrivals) throws Exception {
        Polling.until("earlier clients have disconnected", MAX_START, () -> server.openStatistics() == 0);
        Client client =
                switch (this) {
                    case BARE_DEFAULT ->
                        BareClient.start(server.baseUrl(), watched, new JettyJSONContextClient(), arrivals);
                    case BARE_JACKSON ->
                        BareClient.start(server.baseUrl(), watched, new JacksonJSONContextClient(), arrivals);
                    case ROUTE_BATCH -> RouteClient.start(server.baseUrl(), watched, "batch", arrivals);
                    case ROUTE_EACH -> RouteClient.start(server.baseUrl(), watched, "each", arrivals);
                };
        Polling.until("all statistics are subscribed", MAX_START, () -> server.openStatistics() == watched.size());
        return client;
    }
}
