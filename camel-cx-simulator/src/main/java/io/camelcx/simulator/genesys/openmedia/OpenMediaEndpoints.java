// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.openmedia;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.envelope.Envelope;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.util.Optional;

/**
 * The operations of the vendor's Openmedia API. Its seven paths are four here: a segment {@code ext_} with an external id
 * stands wherever the id of an interaction does.
 */
record OpenMediaEndpoints(OpenMediaApi api) {
    private static final String COLLECTION = OpenMediaApi.BASE_PATH + "/{openMediaService}/interactions";
    private static final String EXTERNAL = "ext_";

    Routes routes() {
        return new Routes()
                .on("POST", COLLECTION, this::create)
                .on("GET", COLLECTION + "/{interaction}", this::get)
                .on("POST", COLLECTION + "/{interaction}/update", this::update)
                .on("POST", COLLECTION + "/{interaction}/stop", this::stop);
    }

    private Answer create(HttpCall call) {
        String service = service(call);
        NewInteraction wanted = NewInteraction.read(
                RequestFields.of(call, "externalId", "parentInteractionId", "receivedAt", "userData"));
        // One that has ended may have a child: a follow-up of work that is done.
        wanted.parentInteractionId().filter(id -> api.find(id).isEmpty()).ifPresent(id -> {
            throw RequestFields.invalid("parentInteractionId", "is '" + id + "', which is no interaction");
        });
        return api.create(service, wanted).map(api.answer()::created).orElseThrow(() -> duplicate(wanted));
    }

    private Answer get(HttpCall call) {
        return api.answer().read(interaction(call));
    }

    private Answer update(HttpCall call) {
        String id = interaction(call).id();
        PropertyChanges changes = PropertyChanges.read(
                RequestFields.of(call, "changedProperties", "addedProperties", "deletedProperties"));
        return api.changeUserData(id, changes::applyTo)
                .map(api.answer()::changed)
                .orElseThrow(() -> notFound("interaction", id));
    }

    private Answer stop(HttpCall call) {
        String id = interaction(call).id();
        StopReason reason = StopReason.read(RequestFields.of(call, "reasonSystemName", "reasonDescription"));
        return api.stop(id, reason).map(api.answer()::changed).orElseThrow(() -> notFound("interaction", id));
    }

    private String service(HttpCall call) {
        String service = call.variable("openMediaService");
        if (!api.knows(service)) {
            throw notFound("openMediaService", service);
        }
        return service;
    }

    private Interaction interaction(HttpCall call) {
        String service = service(call);
        String segment = call.variable("interaction");
        Optional<Interaction> found = segment.startsWith(EXTERNAL)
                ? api.live(service, segment.substring(EXTERNAL.length()))
                : api.live(segment).filter(interaction -> interaction.service().equals(service));
        return found.orElseThrow(() -> notFound("interaction", segment));
    }

    private static RefusedException notFound(String what, String which) {
        return Envelope.refusal(404, "Resource is not found", Json.object().put(what, which));
    }

    private static RefusedException duplicate(NewInteraction wanted) {
        ObjectNode detail = Json.object();
        wanted.externalId().ifPresent(id -> detail.put("externalId", id));
        return Envelope.refusal(409, "Resource already exists", detail);
    }
}
