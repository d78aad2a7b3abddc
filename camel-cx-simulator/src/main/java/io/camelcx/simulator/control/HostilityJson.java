// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.hostile.HostileKind;
import io.camelcx.simulator.hostile.HostilePlan;
import io.camelcx.simulator.hostile.Hostility;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** A hostile server by chance as JSON. */
final class HostilityJson {
    private static final int MAX_FAULTS = 1_000;

    private HostilityJson() {}

    static HostilePlan read(ObjectNode json) {
        int faults = json.path("faults").asInt(10);
        if (faults < 1 || faults > MAX_FAULTS) {
            throw ControlAnswer.refusal("faults is " + faults + ", allowed are 1 to " + MAX_FAULTS);
        }
        Hostility hostility = Hostility.none();
        for (JsonNode target : json.path("targets")) {
            hostility = hostility.on(
                    target.path("method").asText("*"),
                    target.path("path").asText("*"),
                    target.path("bodyContains").asText(""),
                    kinds(target.path("kinds")));
        }
        if (json.path("targets").isEmpty()) {
            hostility = hostility.on("*", "*", HostileKind.values());
        }
        return hostility.plan(json.path("seed").asLong(1), faults);
    }

    private static Set<HostileKind> kinds(JsonNode names) {
        Set<HostileKind> kinds = EnumSet.noneOf(HostileKind.class);
        names.forEach(name -> kinds.add(kind(name.asText())));
        return kinds.isEmpty() ? EnumSet.allOf(HostileKind.class) : kinds;
    }

    private static HostileKind kind(String name) {
        return Arrays.stream(HostileKind.values())
                .filter(kind -> kind.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ControlAnswer.refusal(
                        "kinds has '" + name + "', allowed are " + Arrays.toString(HostileKind.values())));
    }
}
