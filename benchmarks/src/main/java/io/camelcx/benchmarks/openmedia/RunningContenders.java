// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import java.net.URI;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** The started clients of several contenders, of which one at a time is measured. */
final class RunningContenders implements AutoCloseable {

    private final Map<Contender, CreateClient> clients = new EnumMap<>(Contender.class);

    private RunningContenders() {}

    /** Starts them. */
    static RunningContenders start(Collection<Contender> contenders, URI baseUrl) throws Exception {
        RunningContenders running = new RunningContenders();
        for (Contender contender : contenders) {
            running.clients.put(contender, contender.start(baseUrl));
        }
        return running;
    }

    /** A contender's client. */
    CreateClient client(Contender contender) {
        return clients.get(contender);
    }

    @Override
    public void close() throws Exception {
        for (CreateClient client : clients.values()) {
            client.close();
        }
    }
}
