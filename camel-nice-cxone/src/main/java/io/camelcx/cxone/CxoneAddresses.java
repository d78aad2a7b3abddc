// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Where things are.
 *
 * @param baseUrl    where the tenant's APIs are; empty if it is found out
 * @param tenantId   the tenant whose APIs are found out; empty if {@code baseUrl} is there
 * @param issuerUrl  whom to ask
 * @param tokenUrl   where to log in, if it is not the place that follows from the others
 * @param refreshOverride where tokens of access keys are refreshed, if it is not the place that follows from the others
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
            throw new IllegalArgumentException("CXone connection: one of baseUrl, region and discoverTenant is needed");
        }
    }

    /** Where the tenant's APIs are; asked once, and again only if that failed. */
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

    /** What tells one installation from another. */
    String place() {
        return baseUrl.orElse(issuerUrl).getAuthority();
    }

    private URI below(String path, String option) {
        return baseUrl.map(base -> URI.create(base + path))
                .orElseThrow(() -> new IllegalArgumentException(
                        "CXone connection: " + option + " is needed where baseUrl and region are missing"));
    }
}
