// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.genesys.form.GenesysForm;
import io.camelcx.simulator.genesys.settings.MessagingChannel;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.FormPart;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.util.List;
import java.util.Optional;

/** The operations on media resources. */
record MediaEndpoints(MessagingApi api, ChannelGate gate) {
    private static final String COLLECTION = MessagingApi.BASE_PATH + "/{channelId}/media";

    Routes addTo(Routes routes) {
        return routes.on("POST", COLLECTION, this::upload)
                .on("GET", COLLECTION + "/{mediaId}", this::download)
                .on("DELETE", COLLECTION + "/{mediaId}", this::delete);
    }

    private Answer upload(HttpCall call) {
        MessagingChannel channel = gate.openWithoutJson(call);
        FormPart file = GenesysForm.required(call, "file");
        String mimetype = file.mimetype().orElse("application/octet-stream");
        List<String> allowed = api.settings().mediaTypes();
        if (!allowed.isEmpty() && !allowed.contains(mimetype)) {
            throw Envelope.refusal(415, "Unsupported media type " + mimetype);
        }
        return answer(api.store(channel, file, mimetype));
    }

    private Answer download(HttpCall call) {
        MediaResource media = media(gate.openWithoutJson(call), call);
        return Answer.of(200, media.mimetype(), media.content())
                .header("Content-Disposition", ContentDisposition.attachment(media.filename()));
    }

    private Answer delete(HttpCall call) {
        MediaResource media = media(gate.openWithoutJson(call), call);
        return api.removeMedia(media.mediaId()).map(MediaEndpoints::answer).orElseThrow(() -> notFound(call));
    }

    private MediaResource media(MessagingChannel channel, HttpCall call) {
        Optional<MediaResource> found = api.media(call.variable("mediaId"));
        return found.filter(media -> media.channelId().equals(channel.id())).orElseThrow(() -> notFound(call));
    }

    private static RefusedException notFound(HttpCall call) {
        return Envelope.refusal(404, "Media " + call.variable("mediaId") + " not found");
    }

    private static Answer answer(MediaResource media) {
        ObjectNode data = media.json();
        return Envelope.done(data, List.of());
    }
}
