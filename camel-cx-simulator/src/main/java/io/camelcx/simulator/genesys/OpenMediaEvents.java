// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys;

import io.camelcx.simulator.genesys.openmedia.Interaction;
import io.camelcx.simulator.genesys.openmedia.InteractionListener;
import io.camelcx.simulator.genesys.openmedia.OpenMediaApi;
import io.camelcx.simulator.genesys.webhooks.InteractionEventsApi;

/** Sends the Interactions Webhook for the open media services that are named after one of its media types. */
record OpenMediaEvents(InteractionEventsApi interactions) implements InteractionListener {

    @Override
    public void created(Interaction interaction) {
        if (InteractionEventsApi.MEDIA_TYPES.contains(interaction.service())) {
            interactions.start(
                    interaction.id(),
                    interaction.service(),
                    "InboundNew",
                    OpenMediaApi.BASE_PATH + "/" + interaction.service() + "/interactions/" + interaction.id());
        }
    }

    @Override
    public void ended(Interaction interaction) {
        interactions.finishIfStarted(interaction.id());
    }
}
