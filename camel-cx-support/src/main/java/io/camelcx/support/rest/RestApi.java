// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What a vendor's generic component needs of its connection.
 *
 * @param calls     makes the calls, with the connection's credentials
 * @param mapper    reads and writes JSON
 * @param prepare   adds to each request, such as cookies
 * @param sent      makes the JSON that is sent of that which the message has
 * @param checked   refuses a response that reports an error, and returns what the route gets
 * @param paths     encodes the paths
 */
public record RestApi(
        RestCalls calls,
        ObjectMapper mapper,
        Consumer<ApiRequest.Builder> prepare,
        UnaryOperator<JsonNode> sent,
        UnaryOperator<ResponseReader<Optional<JsonNode>>> checked,
        PathEncoding paths) {

    /**
     * An API whose addresses are known, and whose paths need no other encoding.
     *
     * @param transport makes the calls, with the connection's credentials
     * @param uris      makes the address of an encoded path with its query, which begins with a slash
     */
    public RestApi(
            HttpTransport transport,
            ObjectMapper mapper,
            Function<String, URI> uris,
            Consumer<ApiRequest.Builder> prepare,
            UnaryOperator<JsonNode> sent,
            UnaryOperator<ResponseReader<Optional<JsonNode>>> checked) {
        this(RestCalls.of(transport, uris), mapper, prepare, sent, checked, PathEncoding.USUAL);
    }
}
