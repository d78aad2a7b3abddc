// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * The URLs of a connection.
 *
 * @param baseUrl    the base URL of the tenant's APIs; empty if it is discovered
 * @param tenantId   the tenant whose base URL is discovered; empty if {@code baseUrl} is set
 * @param issuerUrl  the issuer, which is used for discovery
 * @param tokenUrl   the URL of the login; empty if it follows from the others
 * @param refreshOverride the URL of the refresh of access keys' tokens; empty if it follows from the others
 */
record CxoneAddresses(
        Optional<URI> baseUrl,
        Optional<String> tenantId,
        URI issuerUrl,
        Optional<URI> tokenUrl,
        Optional<URI> refreshOverride) {

    private static final String ACCESS_KEY_PATH = "/authentication/v1/token/access-key";
    private static final String REFRESH_PATH = "/public/user/refresh";
    private static final String CLIENT_CREDENTIALS_PATH = "/api/v2/oauth/token";

    CxoneAddresses {
        if (baseUrl.isEmpty() && tenantId.isEmpty()) {
            throw new IllegalArgumentException(
                    "CXone connection: one of baseUrl, region, site and discoverTenant is needed");
        }
    }

    /** The base URL of the tenant's APIs; discovered once, and again only after a failure. */
    Supplier<CompletableFuture<URI>> base(Discovery discovery) {
        if (baseUrl.isPresent()) {
            CompletableFuture<URI> known = CompletableFuture.completedFuture(baseUrl.get());
            return () -> known;
        }
        AtomicReference<CompletableFuture<URI>> found = new AtomicReference<>();
        return () -> found.updateAndGet(known -> known == null || known.isCompletedExceptionally()
                ? discovery.apiEndpoint(tenantId.orElseThrow())
                : known);
    }

    URI accessKeyUrl() {
        return tokenUrl.orElseGet(() -> below(ACCESS_KEY_PATH, "tokenUrl"));
    }

    URI refreshUrl() {
        return refreshOverride.orElseGet(() -> below(REFRESH_PATH, "refreshUrl"));
    }

    URI clientCredentialsUrl() {
        return tokenUrl.orElseGet(() -> below(CLIENT_CREDENTIALS_PATH, "tokenUrl"));
    }

    /** The host that identifies the installation. */
    String host() {
        return baseUrl.orElse(issuerUrl).getAuthority();
    }

    private URI below(String path, String option) {
        return baseUrl.map(base -> URI.create(base + path))
                .orElseThrow(() -> new IllegalArgumentException(
                        "CXone connection: " + option + " is needed if baseUrl, region and site are missing"));
    }
}
