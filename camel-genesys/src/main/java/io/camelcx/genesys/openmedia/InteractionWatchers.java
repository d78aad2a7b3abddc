// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.state.StateStore;
import io.camelcx.support.watch.WatchFormat;
import io.camelcx.support.watch.WatchList;
import io.camelcx.support.watch.WatchSource;
import io.camelcx.support.watch.Watchers;

/** The interactions that the consumers of a connection watch, by service. */
final class InteractionWatchers extends Watchers<InteractionKey, Interaction> {

    private static final ObjectMapper MAPPER = ExactJson.mapper();
    private static final WatchFormat<InteractionKey, Interaction> FORMAT =
            new WatchFormat<>(InteractionKey::label, InteractionKey::parse, MAPPER::valueToTree, Interaction::read);

    /** The interactions that a consumer of an endpoint watches. */
    static WatchList<InteractionKey, Interaction> of(GenesysOpenmediaEndpoint endpoint) {
        return new WatchList<>(
                FORMAT,
                () -> new WatchSource<>(
                        StateStore.open(
                                endpoint.getCamelContext(),
                                endpoint.getConfiguration().getStateRepository(),
                                "genesys-openmedia",
                                "genesys-openmedia/" + PathSegment.encode(endpoint.getOpenMediaService())),
                        WatchOptions.configured(endpoint.getConfiguration()),
                        endpoint.api().clock()));
    }
}
