// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.http.CookieJar;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.rest.RestApi;
import java.net.URI;
import java.util.Optional;

/**
 * The vendor's part of a generic call.
 *
 * @param connection the connection
 * @param cookies    those of the session of the options
 * @param options    whether bodies have the vendor's {@code data}
 */
record GenesysRest(GenesysApi connection, CookieJar cookies, GenesysApiConfiguration options) {

    private static final String DATA = "data";

    RestApi api() {
        return new RestApi(
                connection.transport(),
                connection.mapper(),
                this::uri,
                request -> request.cookies(cookies),
                this::sent,
                this::checked);
    }

    private URI uri(String path) {
        return path.startsWith("/nexus/") ? connection.nexusUri(path) : connection.uri(path);
    }

    private JsonNode sent(JsonNode body) {
        return options.isWrapData() && !body.has(DATA)
                ? connection.mapper().createObjectNode().set(DATA, body)
                : body;
    }

    private ResponseReader<Optional<JsonNode>> checked(ResponseReader<Optional<JsonNode>> json) {
        ResponseReader<Optional<JsonNode>> opened = GenesysEnvelope.openingOptional(json);
        return response -> opened.read(response).map(body -> options.isUnwrapData() ? data(body) : body);
    }

    /** A success without data, as of an asynchronous operation, stays as it is: it has the operation's id. */
    private static JsonNode data(JsonNode body) {
        return body.has(DATA) ? body.get(DATA) : body;
    }
}
