// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import java.util.Map;

/** Calls a simulator as an application of CX would. */
final class CxcomCaller {
    static final String CALLBACK = "https://app.example.com/callback";
    static final String ENCODED_CALLBACK = "https%3A%2F%2Fapp.example.com%2Fcallback";
    static final String AUTHORIZE = "/mycx/oauth/authorize?client_id=demo-client&redirect_uri=" + ENCODED_CALLBACK;

    private static final String BOUNDARY = "cut-here";
    private static final String MULTIPART = "multipart/form-data; boundary=" + BOUNDARY;

    private final SimulatorClient services;
    private final SimulatorClient data;

    CxcomCaller(CxSimulator simulator) {
        services = new SimulatorClient(simulator);
        data = new SimulatorClient(simulator.cxcom().dataUrl());
    }

    Reply get(String path) {
        return services.get(path);
    }

    Reply get(String path, String accept) {
        return services.send("GET", path, "", Map.of("Accept", accept));
    }

    /** The code that the authorization page gives to the browser. */
    String code() {
        String location = get(AUTHORIZE).header("Location");
        assertThat(location).startsWith(CALLBACK + "?auth_code=");
        return location.substring(location.indexOf('=') + 1);
    }

    Reply token(String secret, String form) {
        return token(secret, form, "application/x-www-form-urlencoded");
    }

    private Reply token(String secret, String form, String type) {
        return services.send(
                "POST",
                "/1/oauth/token",
                form,
                Map.of("Authorization", SimulatorClient.basic("demo-client", secret), "Content-Type", type));
    }

    Reply tokenByParts(Map<String, String> fields) {
        return token("demo-secret", form(fields), MULTIPART);
    }

    static String grant(String code) {
        return "grant_type=authorization_code&code=" + code + "&redirect_uri=" + ENCODED_CALLBACK;
    }

    String signedIn() {
        return token("demo-secret", grant(code())).json().path("access_token").asText();
    }

    Reply upload(String path, String token, Map<String, String> fields) {
        return data.send(
                "POST", "/1/data/" + path + "?access_token=" + token, form(fields), Map.of("Content-Type", MULTIPART));
    }

    Reply data(String method, String path, String contentType) {
        return data.send(method, path, "", Map.of("Content-Type", contentType));
    }

    private static String form(Map<String, String> fields) {
        StringBuilder form = new StringBuilder();
        fields.forEach((name, value) -> form.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\""
                + name + "\"\r\n\r\n" + value + "\r\n"));
        return form + "--" + BOUNDARY + "--\r\n";
    }
}
