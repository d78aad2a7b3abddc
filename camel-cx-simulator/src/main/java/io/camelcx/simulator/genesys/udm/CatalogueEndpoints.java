// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.UdmState;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.Routes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The operations that say what can be exported. */
record CatalogueEndpoints(UdmApi api, UdmVersion version) {
    private static final String SOURCE = "UCS";
    private static final Map<String, List<String>> ATTRIBUTES = Map.of(
            "contact", List.of("firstName", "lastName", "emailAddresses", "phoneNumber"),
            "interaction", List.of("mediaType", "subtype", "status", "subject"));

    void addTo(Routes routes) {
        String path = version.path();
        routes.on("GET", path + "/data/job-statuses", this::statuses)
                .on("GET", path + "/data/sources", call -> answers().list(List.of(keyValue(SOURCE, SOURCE))))
                .on("GET", path + "/data/sub-types", this::subTypes)
                .on("GET", path + "/data/types", this::types)
                .on("GET", path + "/version", this::version);
        if (version.isNewest()) {
            routes.on("GET", path + "/data/attributes", this::attributes)
                    .on("GET", path + "/resources/labels", this::labels);
        }
    }

    private Answer statuses(HttpCall call) {
        return answers()
                .list(Stream.of(UdmState.values())
                        .map(state ->
                                keyValue(state.name(), api.settings().replies().word(state)))
                        .toList());
    }

    private Answer types(HttpCall call) {
        return answers()
                .list(Stream.of("contacts", "interactions")
                        .filter(type -> UdmAnswers.contains(call, "source", SOURCE))
                        .map(type -> Json.object().put("name", type).put("source", SOURCE))
                        .toList());
    }

    private Answer subTypes(HttpCall call) {
        return answers()
                .list(Stream.of("email", "chat", "voice", "sms")
                        .filter(type -> UdmAnswers.contains(call, "source", SOURCE)
                                && UdmAnswers.contains(call, "dataType", "interactions"))
                        .map(type -> Json.object()
                                .put("name", type)
                                .put("displayName", type)
                                .put("source", SOURCE)
                                .put("dataType", "interactions")
                                .put("enabled", true))
                        .toList());
    }

    private Answer attributes(HttpCall call) {
        ObjectNode found = Json.object();
        ATTRIBUTES.forEach((entity, names) -> {
            if (call.query("entities")
                    .map(wanted -> List.of(wanted.split(",")).contains(entity))
                    .orElse(true)) {
                found.set(entity, Json.tree(names));
            }
        });
        return answers().ok(found);
    }

    private Answer labels(HttpCall call) {
        ObjectNode labels = Json.object();
        ATTRIBUTES.values().stream().flatMap(List::stream).sorted().forEach(name -> labels.put(name, name));
        return answers().ok(labels);
    }

    private Answer version(HttpCall call) {
        return answers()
                .ok(Json.object()
                        .put("version", version.number() + ".0.0")
                        .put("buildNumber", "1")
                        .put("changeset", "simulator")
                        .put("name", "udm"));
    }

    private static ObjectNode keyValue(String label, String value) {
        return Json.object().put("label", label).put("value", value);
    }

    private UdmAnswers answers() {
        return new UdmAnswers(api.settings().replies());
    }
}
