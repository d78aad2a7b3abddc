// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import io.camelcx.genesys.openmedia.watch.Observation;
import io.camelcx.genesys.openmedia.watch.PropertyChange;
import io.camelcx.genesys.openmedia.watch.Watch;
import java.util.List;

/** Tells the route of a consumer what was observed, and notes what the route has taken. */
final class WatchDelivery {

    private final GenesysOpenmediaConsumer consumer;
    private final WatchedInteractions watched;
    private final boolean firstSeen;

    WatchDelivery(GenesysOpenmediaConsumer consumer, WatchedInteractions watched) {
        this.consumer = consumer;
        this.watched = watched;
        this.firstSeen = consumer.getEndpoint().getConfiguration().isFirstSeen();
    }

    /**
     * Makes an exchange of an observation, if it is worth one.
     *
     * @return how many exchanges were made
     */
    int publish(Watch watch, Observation observation) {
        if (observation instanceof Observation.FirstSeen first) {
            return seen(watch, GenesysOpenmediaEvent.seen, first.interaction(), List.of());
        } else if (observation instanceof Observation.Changed changed) {
            return seen(watch, GenesysOpenmediaEvent.changed, changed.interaction(), changed.changes());
        } else if (observation instanceof Observation.Ended ended) {
            return last(watch, GenesysOpenmediaEvent.ended, ended.last(), ended.changes());
        } else if (observation instanceof Observation.NeverThere) {
            return last(watch, GenesysOpenmediaEvent.missing, watch.key().nameOnly(), List.of());
        }
        return 0;
    }

    /** Reports an interaction that could not be read. */
    void unreadable(Watch watch, Throwable failure) {
        Interaction known = watch.seen().orElseGet(watch.key()::nameOnly);
        consumer.route()
                .reject(
                        message -> InteractionMessage.write(message, known),
                        "The interaction " + watch.key().label() + " could not be read; it is tried again later",
                        failure);
    }

    private int seen(Watch watch, GenesysOpenmediaEvent event, Interaction interaction, List<PropertyChange> changes) {
        boolean silent = event == GenesysOpenmediaEvent.seen && !firstSeen;
        if (silent || deliver(watch, event, interaction, changes)) {
            watched.list().seen(watch, interaction);
        }
        return silent ? 0 : 1;
    }

    private int last(Watch watch, GenesysOpenmediaEvent event, Interaction interaction, List<PropertyChange> changes) {
        if (deliver(watch, event, interaction, changes)) {
            watched.end(watch);
        }
        return 1;
    }

    private boolean deliver(
            Watch watch, GenesysOpenmediaEvent event, Interaction interaction, List<PropertyChange> changes) {
        return consumer.route()
                .deliver(
                        message -> {
                            InteractionMessage.write(message, interaction);
                            message.setHeader(GenesysOpenmediaConstants.EVENT, event.name());
                            message.setHeader(GenesysOpenmediaConstants.CHANGES, changes);
                        },
                        () -> "the event " + event + " of the interaction "
                                + watch.key().label());
    }
}
