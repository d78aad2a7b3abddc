/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.genesys;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.BearerTokens;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorReader;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.metrics.CxMetrics;
import io.camelcx.support.secret.Redactor;
import io.camelcx.support.thread.CxThreads;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A running connection, as the vendor's API clients see it: where the API is, how a call is made, who is logged in.
 *
 * @param baseUrl   where the API gateway is, without a slash at the end
 * @param apiKey    sent as {@code x-api-key} with every call
 * @param transport makes REST calls with key and token
 * @param tokens    the bearer token, for calls that do not go through the transport
 * @param errors    reads the vendor's error bodies
 * @param redactor  takes the connection's secrets out of a text
 * @param mapper    JSON as this connection reads and writes it
 * @param threads   where work that must not block its caller goes
 * @param metrics   where the connection counts
 * @param clock     the time
 */
public record GenesysApi(
        URI baseUrl,
        String apiKey,
        HttpTransport transport,
        BearerTokens tokens,
        ErrorReader errors,
        Redactor redactor,
        ObjectMapper mapper,
        CxThreads threads,
        CxMetrics metrics,
        Clock clock) {

    /** The vendor's name in errors. */
    public static final String VENDOR = "Genesys";

    /** The name of the header that carries the API key. */
    public static final String API_KEY_HEADER = "x-api-key";

    private static final int PARTLY_DONE = 2;

    /**
     * An address of the API.
     *
     * @param path starts with a slash; every variable part of it encoded by {@link #segment(String)}
     */
    public URI uri(String path) {
        return URI.create(baseUrl + path);
    }

    /**
     * An address of the API with a query.
     *
     * @param path  starts with a slash; every variable part of it encoded by {@link #segment(String)}
     * @param query names and values as they are; they are encoded here
     */
    public URI uri(String path, Map<String, String> query) {
        String encoded = query.entrySet().stream()
                .map(parameter -> segment(parameter.getKey()) + "=" + segment(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return uri(encoded.isEmpty() ? path : path + "?" + encoded);
    }

    /** A name as it stands in one segment of a path or in a query: everything but unreserved characters is encoded. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    /**
     * Opens the vendor's envelope. An error may stand in it under HTTP 200 too.
     *
     * @param request what was asked
     * @param answer  {@code status}, {@code data} and {@code errors}
     * @return the answer itself, with status code 0 (done), 1 (accepted) or 2 (partly done)
     * @throws CxApiException for every other status code
     */
    public JsonNode accepted(ApiRequest request, JsonNode answer) {
        JsonNode code = answer.path("status").path("code");
        if (code.isMissingNode() || (code.isInt() && code.intValue() >= 0 && code.intValue() <= PARTLY_DONE)) {
            return answer;
        }
        throw refusal(request.operation(), answer.path("status"));
    }

    /**
     * An error that stands inside an answer.
     *
     * @param operation what was asked
     * @param status    the vendor's {@code status} object
     */
    public CxApiException refusal(String operation, JsonNode status) {
        return CxApiException.of(VENDOR, operation)
                .details(GenesysErrorReader.status(status))
                .redactor(redactor)
                .build();
    }

    @Override
    public String toString() {
        return "GenesysApi[" + baseUrl + "]";
    }
}
