// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.genesys.settings.MessagingReplies;
import io.camelcx.simulator.genesys.settings.MessagingSettings;
import io.camelcx.simulator.genesys.webhooks.HubSignature;
import io.camelcx.simulator.http.HttpCall;
import java.util.function.Supplier;

/** What every request of the API must pass: a known channel, the contact center's id, a good signature. */
record ChannelGate(Supplier<MessagingSettings> settings) {

    /** The channel of a request whose JSON body is signed. */
    MessagingChannel open(HttpCall call) {
        return open(call, call.body());
    }

    /** The channel of a request without a JSON body, for which the settings say what is signed. */
    MessagingChannel openWithoutJson(HttpCall call) {
        boolean raw = settings.get().replies().signed() == MessagingReplies.Signed.RAW_BODY;
        return open(call, raw ? call.body() : new byte[0]);
    }

    private MessagingChannel open(HttpCall call, byte[] signed) {
        String id = call.variable("channelId");
        MessagingChannel channel =
                settings.get().channel(id).orElseThrow(() -> Envelope.refusal(404, "Channel " + id + " not found"));
        String contactCenter =
                call.header("x-ccid").orElseThrow(() -> Envelope.refusal(400, "The header x-ccid is missing"));
        if (!contactCenter.equals(settings.get().contactCenterId())) {
            throw Envelope.refusal(403, "Contact center " + contactCenter + " is unknown");
        }
        String signature = call.header(HubSignature.HEADER)
                .orElseThrow(() -> Envelope.refusal(401, "The header " + HubSignature.HEADER + " is missing"));
        if (!HubSignature.matches(signature, signed, channel.secret())) {
            throw Envelope.refusal(401, "The signature does not match");
        }
        return channel;
    }
}
