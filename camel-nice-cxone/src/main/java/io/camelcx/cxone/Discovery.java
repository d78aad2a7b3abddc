// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpAddress;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.http.PathSegment;
import io.camelcx.support.http.ResponseReader;
import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** Discovers URLs at the issuer. */
final class Discovery {

    private static final int MAX_RESPONSE_BYTES = 256 * 1024;

    private final HttpTransport transport;
    private final URI issuer;
    private final ObjectMapper mapper;

    Discovery(HttpTransport transport, URI issuer, ObjectMapper mapper) {
        this.transport = transport;
        this.issuer = issuer;
        this.mapper = mapper;
    }

    /** The token endpoint of OpenID Connect. */
    CompletableFuture<URI> tokenEndpoint() {
        return discover("discover the token endpoint", "/.well-known/openid-configuration", "token_endpoint");
    }

    /** The base URL of a tenant's APIs. */
    CompletableFuture<URI> apiEndpoint(String tenantId) {
        return discover(
                "discover the tenant",
                "/.well-known/cxone-configuration?tenantId=" + PathSegment.encode(tenantId),
                "api_endpoint");
    }

    private CompletableFuture<URI> discover(String operation, String path, String field) {
        ResponseReader<JsonNode> json = ResponseReader.json(mapper, JsonNode.class, MAX_RESPONSE_BYTES);
        ApiRequest request =
                ApiRequest.get(operation, URI.create(issuer + path)).anonymous().build();
        return transport.send(request, response -> {
            String url = json.read(response).path(field).asText("");
            return HttpAddress.parseBase(url)
                    .orElseThrow(() -> response.problem("the response contains no address in " + field));
        });
    }
}
