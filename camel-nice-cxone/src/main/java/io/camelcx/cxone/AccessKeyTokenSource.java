// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.AccessToken;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.http.ApiRequest;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.login.TokenAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Exchanges an access key for a token, and renews it by the vendor's own refresh for such tokens, whose request and response have
 * other fields than those of OAuth.
 */
final class AccessKeyTokenSource implements TokenSource {

    private final HttpTransport transport;
    private final URI tokenUrl;
    private final URI refreshUrl;
    private final CxoneCredentials.AccessKey key;
    private final ObjectMapper mapper;
    private final Clock clock;

    AccessKeyTokenSource(
            HttpTransport transport,
            URI tokenUrl,
            URI refreshUrl,
            CxoneCredentials.AccessKey key,
            ObjectMapper mapper,
            Clock clock) {
        this.transport = transport;
        this.tokenUrl = tokenUrl;
        this.refreshUrl = refreshUrl;
        this.key = key;
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public CompletableFuture<AccessToken> fetch(Optional<AccessToken> previous) {
        return previous.flatMap(AccessToken::refreshToken).map(this::refresh).orElseGet(this::exchange);
    }

    /** After any failure of the refresh, which may be a service of another host, the access key is exchanged again. */
    private CompletableFuture<AccessToken> refresh(String refreshToken) {
        return request("refresh token", refreshUrl, Map.of("token", refreshToken))
                .exceptionallyCompose(failure -> exchange());
    }

    private CompletableFuture<AccessToken> exchange() {
        return request("log in", tokenUrl, Map.of("accessKeyId", key.id(), "accessKeySecret", key.secret()));
    }

    private CompletableFuture<AccessToken> request(String operation, URI uri, Map<String, String> fields) {
        ApiRequest request = ApiRequest.post(operation, uri)
                .withoutBearer()
                .header("Accept", "application/json")
                .json(mapper, fields)
                .idempotent()
                .build();
        return transport.send(request, TokenAnswer.reader(mapper, clock));
    }
}
