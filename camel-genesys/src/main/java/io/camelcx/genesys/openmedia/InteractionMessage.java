// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import io.camelcx.genesys.openmedia.client.Interaction;
import org.apache.camel.Message;

/** An interaction in a message: the body, and its ids as headers. */
final class InteractionMessage {

    private InteractionMessage() {}

    static void write(Message message, Interaction interaction) {
        message.setBody(interaction);
        setOrRemove(message, GenesysOpenmediaConstants.INTERACTION_ID, interaction.id());
        setOrRemove(message, GenesysOpenmediaConstants.EXTERNAL_ID, interaction.externalId());
    }

    /** An unknown id must not stay that of another interaction. */
    private static void setOrRemove(Message message, String header, String id) {
        if (id.isEmpty()) {
            message.removeHeader(header);
        } else {
            message.setHeader(header, id);
        }
    }
}
