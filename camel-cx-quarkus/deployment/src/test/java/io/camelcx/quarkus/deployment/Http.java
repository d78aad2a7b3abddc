// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.quarkus.deployment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;

/** Requests of a test: to its application and to the simulator. */
final class Http {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Http() {}

    /** The text at an address, whatever the status. */
    static String get(URI address) {
        return send(HttpRequest.newBuilder(address).build());
    }

    /** The JSON at an address, whatever the status. */
    static JsonNode json(URI address) {
        return read(get(address));
    }

    /** The components' check among those of a report of readiness, which come in any order; missing if it is not there. */
    static JsonNode check(URI readiness) {
        for (JsonNode check : json(readiness).path("checks")) {
            if (check.path("name").asText().equals("camel-cx")) {
                return check;
            }
        }
        return MissingNode.getInstance();
    }

    private static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An operation of the simulator. */
    static JsonNode post(URI address, String body) {
        return read(send(HttpRequest.newBuilder(address)
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /** An operation of the simulator. */
    static void delete(URI address) {
        send(HttpRequest.newBuilder(address).DELETE().build());
    }

    private static String send(HttpRequest request) {
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
