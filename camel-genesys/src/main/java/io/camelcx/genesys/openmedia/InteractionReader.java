// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.openmedia.client.GenesysOpenmediaClient;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.watch.Watch;
import io.camelcx.support.fetch.Prefetch;
import java.util.List;
import java.util.Optional;

/** Reads interactions from the vendor, some of them ahead. */
final class InteractionReader {

    /** The workers are the connection's; others need them too. */
    static final int MAX_CONCURRENT = 16;

    private final GenesysApi api;
    private final GenesysOpenmediaClient client;
    private final int concurrent;

    InteractionReader(GenesysOpenmediaEndpoint endpoint, int concurrent) throws Exception {
        this.api = endpoint.api();
        this.client = endpoint.client();
        this.concurrent = concurrent;
    }

    Prefetch<Watch, Optional<Interaction>> read(List<Watch> watches) {
        return new Prefetch<>(
                watches.iterator(),
                concurrent,
                watch -> client.find(watch.key()),
                api.threads().workers());
    }
}
