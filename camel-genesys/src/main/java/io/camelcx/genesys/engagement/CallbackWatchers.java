// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.watch.WatchFormat;
import io.camelcx.support.watch.WatchList;
import io.camelcx.support.watch.WatchSource;
import io.camelcx.support.watch.Watchers;
import java.util.Set;
import java.util.function.Function;

/** The callbacks that the consumers of a connection follow, by service. */
final class CallbackWatchers extends Watchers<String, CallbackStatus> {

    private static final WatchFormat<String, CallbackStatus> FORMAT = new WatchFormat<>(
            Function.identity(),
            CallbackWatchers::id,
            CallbackStatus::json,
            json -> new CallbackStatus((ObjectNode) json));

    /** The callbacks that a consumer of an endpoint follows. */
    static WatchList<String, CallbackStatus> of(GenesysEngagementEndpoint endpoint) {
        return new WatchList<>(
                FORMAT,
                () -> new WatchSource<>(
                        StateStore.open(
                                endpoint.getCamelContext(),
                                endpoint.getConfiguration().getStateRepository(),
                                "genesys-engagement",
                                "genesys-engagement/" + PathSegment.encode(endpoint.getService())),
                        Set.copyOf(CommaList.of(endpoint.getConfiguration().getId())),
                        endpoint.api().clock()));
    }

    private static String id(String label) {
        if (label.isBlank()) {
            throw new IllegalArgumentException("The id of a callback is missing");
        }
        return label;
    }
}
