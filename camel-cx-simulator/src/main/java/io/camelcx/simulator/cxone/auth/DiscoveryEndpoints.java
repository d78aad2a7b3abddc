// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.auth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;

/** The discovery of base URLs: all of them are this server's, by the name that the caller used. */
record DiscoveryEndpoints(String tenantId) {
    /** The token endpoint that OpenID discovery names. */
    static final String TOKEN_PATH = "/auth/token";

    Answer openId(HttpCall call) {
        String issuer = call.origin().toString();
        ObjectNode json = Json.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/auth/authorize")
                .put("token_endpoint", issuer + TOKEN_PATH);
        json.putArray("token_endpoint_auth_methods_supported").add("client_secret_basic");
        json.putArray("scopes_supported").add("openid");
        json.putArray("response_types_supported").add("code");
        json.putArray("subject_types_supported").add("public");
        return Answer.json(200, json);
    }

    Answer tenant(HttpCall call) {
        String asked = call.query("tenantId").orElseThrow(() -> refusal(400, "tenantId is missing"));
        if (!asked.equals(tenantId)) {
            throw refusal(404, "Tenant " + asked + " does not exist");
        }
        String url = call.origin().toString();
        return Answer.json(
                200,
                Json.object()
                        .put("private", false)
                        .put("tenantId", tenantId)
                        .put("api_endpoint", url)
                        .put("auth_endpoint", url)
                        .put("ui_endpoint", url)
                        .put("area", "na1")
                        .put("cluster", "simulator")
                        .put("domain", call.serverName()));
    }

    private static RefusedException refusal(int status, String message) {
        return RefusedException.of(status, message);
    }
}
