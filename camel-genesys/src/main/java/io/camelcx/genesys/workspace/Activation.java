// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * How the channels of an agent are activated, by which the agent logs in.
 *
 * @param place       the place; empty for the agent's own if there is no telephone either
 * @param dn          the telephone
 * @param channels    the channels; empty for those of the vendor
 * @param workMode    the work mode of the telephone
 * @param logoutOnStop whether the agent is logged out when the session ends
 */
record Activation(
        Optional<String> place,
        Optional<String> dn,
        List<String> channels,
        Optional<String> workMode,
        boolean logoutOnStop) {

    Activation {
        if (place.isPresent() && dn.isPresent()) {
            throw new IllegalArgumentException("place and dn must not be set both");
        }
    }

    /** The body of the request for an agent. */
    ObjectNode body(JsonNode user, ObjectMapper mapper) {
        ObjectNode body = mapper.createObjectNode();
        ObjectNode data = body.putObject("data");
        String login = user.path("agentLogin").asText("");
        data.put("agentId", login.isEmpty() ? user.path("employeeId").asText("") : login);
        if (dn.isPresent()) {
            data.put("dn", dn.get());
        } else {
            data.put(
                    "placeName", place.orElseGet(() -> user.path("defaultPlace").asText("")));
        }
        workMode.ifPresent(mode -> data.put("agentWorkMode", mode));
        if (!channels.isEmpty()) {
            channels.forEach(data.putArray("channels")::add);
        }
        return body;
    }
}
