// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.auth.AccessToken;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Writes a call as an HTTP request, with the credentials that may be sent to its address. */
final class RequestWriter {

    /**
     * The headers that may be sent to an origin that the caller did not name. A list of what is allowed, as a list of secret headers would miss those
     * of the next vendor.
     */
    private static final Set<String> HARMLESS = caseInsensitive(
            "Accept",
            "Accept-Language",
            "Accept-Encoding",
            "Content-Type",
            "Content-Language",
            "Range",
            "If-Match",
            "If-None-Match",
            "If-Modified-Since",
            "If-Unmodified-Since",
            "If-Range",
            "User-Agent");

    private final Map<String, Supplier<String>> secretHeaders;

    RequestWriter(Map<String, Supplier<String>> secretHeaders) {
        this.secretHeaders = secretHeaders;
    }

    HttpUriRequestBase write(ApiRequest request, Redirects.Hop hop, Optional<AccessToken> token) {
        HttpUriRequestBase message = message(hop.method(), address(request, hop));
        request.headers().forEach((name, value) -> {
            boolean ofBody = name.equalsIgnoreCase("Content-Type");
            if ((hop.trusted() || HARMLESS.contains(name)) && (!ofBody || hop.withBody())) {
                message.setHeader(name, value);
            }
        });
        if (!message.containsHeader("Accept-Encoding")) {
            message.setHeader("Accept-Encoding", ContentCodings.ACCEPTED);
        }
        if (hop.withBody()) {
            // The headers contain its type already.
            RequestBody body = request.body().orElseThrow();
            message.setEntity(
                    body instanceof BytesBody bytes
                            ? new ByteArrayEntity(bytes.bytes(), null)
                            : new BodyEntity(body, message::cancel));
        }
        if (hop.trusted()) {
            addCredentials(message, request, hop.uri(), token);
        }
        return message;
    }

    private static URI address(ApiRequest request, Redirects.Hop hop) {
        return hop.trusted() && request.credentials() instanceof RequestCredentials.InQuery token
                ? QueryParameter.addedTo(hop.uri(), token.parameter(), token.token())
                : hop.uri();
    }

    /** The HTTP client refuses a path that begins with two slashes, as keys of file stores do, only if it reads it from the URI. */
    private static HttpUriRequestBase message(String method, URI uri) {
        String path = uri.getRawPath();
        if (path == null || !path.startsWith("//")) {
            return new HttpUriRequestBase(method, uri);
        }
        HttpUriRequestBase message = new HttpUriRequestBase(method, URI.create(HttpAddress.origin(uri)));
        message.setPath(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
        return message;
    }

    private void addCredentials(HttpUriRequestBase message, ApiRequest request, URI uri, Optional<AccessToken> token) {
        if (!(request.credentials() instanceof RequestCredentials.Anonymous)) {
            secretHeaders.forEach((name, value) -> {
                String secret = value.get();
                if (secret != null && !secret.isBlank()) {
                    message.setHeader(name, secret);
                }
            });
        }
        if (request.credentials() instanceof RequestCredentials.OfRequest own) {
            message.setHeader("Authorization", own.authorization());
        }
        token.ifPresent(bearer -> message.setHeader("Authorization", "Bearer " + bearer.value()));
        request.cookies()
                .flatMap(jar -> jar.cookieHeader(uri))
                .ifPresent(cookies -> message.setHeader("Cookie", cookies));
    }

    private static Set<String> caseInsensitive(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
