// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;

/** A plain HTTP client with a cookie store of its own, which speaks to a simulator as a caller of the vendor would. */
public final class SimulatorClient {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private final Map<String, String> headers = new LinkedHashMap<>();

    public SimulatorClient(CxSimulator simulator) {
        this(simulator.baseUrl());
    }

    public SimulatorClient(URI base) {
        this(base, HttpClient.newBuilder());
    }

    private SimulatorClient(URI base, HttpClient.Builder http) {
        this.base = base;
        this.http =
                http.version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
    }

    /** A client with these TLS settings. */
    public static SimulatorClient overTls(URI base, SSLContext tls) {
        return new SimulatorClient(base, HttpClient.newBuilder().sslContext(tls));
    }

    /** A client that has the API key and a token. */
    public static SimulatorClient signedIn(CxSimulator simulator) {
        SimulatorClient client = new SimulatorClient(simulator).header("x-api-key", "demo-api-key");
        return client.header("Authorization", "Bearer " + client.newToken());
    }

    /** Sends this header with every request from now on. */
    public SimulatorClient header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public String newToken() {
        return token("grant_type=client_credentials")
                .json()
                .path("access_token")
                .asText();
    }

    public Reply token(String form) {
        return send(
                "POST",
                "/auth/v3/oauth/token",
                form,
                Map.of(
                        "Authorization",
                        basic("demo-client", "demo-secret"),
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    public Reply get(String path) {
        return send("GET", path, "", Map.of());
    }

    public Reply delete(String path) {
        return send("DELETE", path, "", Map.of());
    }

    public Reply post(String path, String json) {
        return send("POST", path, json, Map.of("Content-Type", "application/json"));
    }

    public Reply send(String method, String path, String body, Map<String, String> more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).method(method, HttpRequest.BodyPublishers.ofString(body));
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        all.forEach(request::header);
        try {
            return new Reply(http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for " + path, e);
        }
    }

    public CookieManager cookies() {
        return cookies;
    }

    public static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** What came back. */
    public record Reply(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String body() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("Not JSON: " + response.body(), e);
            }
        }
    }
}
