// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.auth.TokenSource;
import io.camelcx.support.http.HttpTransport;
import io.camelcx.support.login.OAuthTokenSource;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The credentials of a connection, and the spacing of its tenant's calls.
 *
 * @param credentials    what a token is fetched with
 * @param tenant         identifies the tenant; connections of one tenant share the spacing of its calls
 * @param submitInterval the least time between two submitted extractions
 */
record CxoneLogin(CxoneCredentials credentials, String tenant, Duration submitInterval) {

    CxoneLogin {
        if (submitInterval.isNegative()) {
            throw new IllegalArgumentException(
                    "CXone connection: submitInterval must not be negative, but is " + submitInterval);
        }
    }

    /**
     * The source of tokens for the credentials.
     *
     * @param transport sends without a token
     */
    TokenSource tokenSource(
            HttpTransport transport, Discovery discovery, CxoneAddresses addresses, ObjectMapper mapper, Clock clock) {
        if (credentials instanceof CxoneCredentials.AccessKey key) {
            return new AccessKeyTokenSource(
                    transport, addresses.accessKeyUrl(), addresses.refreshUrl(), key, mapper, clock);
        }
        CxoneCredentials.Application application = (CxoneCredentials.Application) credentials;
        Supplier<CompletableFuture<URI>> tokenUrl = addresses
                .tokenUrl()
                .<Supplier<CompletableFuture<URI>>>map(url -> () -> CompletableFuture.completedFuture(url))
                .orElseGet(() -> application.accessKey().isPresent()
                        ? discovery::tokenEndpoint
                        : () -> CompletableFuture.completedFuture(addresses.clientCredentialsUrl()));
        return new OAuthTokenSource(transport, tokenUrl, application.client(), application.grant(), mapper, clock);
    }
}
