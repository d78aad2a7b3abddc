// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.client.InteractionKey;
import io.camelcx.genesys.openmedia.watch.Observation;
import io.camelcx.genesys.openmedia.watch.Observation.Event;
import io.camelcx.support.component.RouteDelivery;
import io.camelcx.support.watch.Watch;
import io.camelcx.support.watch.WatchList;

/** Sends observations to the route of a consumer, and records what the route has processed. */
final class WatchDelivery {

    private final RouteDelivery route;
    private final WatchList<InteractionKey, Interaction> watched;
    private final boolean firstSeen;

    /** @param firstSeen whether an interaction that was read for the first time is sent too */
    WatchDelivery(RouteDelivery route, WatchList<InteractionKey, Interaction> watched, boolean firstSeen) {
        this.route = route;
        this.watched = watched;
        this.firstSeen = firstSeen;
    }

    /** Sends an observation; returns the number of exchanges. */
    int publish(Watch<InteractionKey, Interaction> watch, Observation observation) {
        boolean silent = observation.event() == Event.seen && !firstSeen;
        if (silent || deliver(watch, observation)) {
            record(watch, observation);
        }
        return silent ? 0 : 1;
    }

    private void record(Watch<InteractionKey, Interaction> watch, Observation observation) {
        if (observation.event().isLast()) {
            watched.end(watch);
        } else {
            watched.seen(watch, observation.interaction());
        }
    }

    private boolean deliver(Watch<InteractionKey, Interaction> watch, Observation observation) {
        return route.deliver(
                message -> {
                    InteractionMessage.write(message, observation.interaction());
                    message.setHeader(
                            GenesysOpenmediaConstants.EVENT, observation.event().name());
                    message.setHeader(GenesysOpenmediaConstants.CHANGES, observation.changes());
                },
                () -> "the event " + observation.event() + " of the interaction "
                        + watch.key().label());
    }

    /** Reports an interaction that could not be read. */
    void unreadable(Watch<InteractionKey, Interaction> watch, Throwable failure) {
        Interaction known = watch.seen().orElseGet(watch.key()::keyOnly);
        route.reject(
                message -> InteractionMessage.write(message, known),
                "The interaction " + watch.key().label() + " could not be read; it is read again later",
                failure);
    }
}
