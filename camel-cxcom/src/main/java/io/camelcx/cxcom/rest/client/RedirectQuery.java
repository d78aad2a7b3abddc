// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import io.camelcx.cxcom.CxcomApi;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The query with which the authorization page leads the browser back to the application. */
public final class RedirectQuery {

    /** The code of the error if the user has denied authorization. */
    public static final String DENIED = "deny";

    private final Map<String, String> parameters;

    private RedirectQuery(Map<String, String> parameters) {
        this.parameters = parameters;
    }

    /**
     * Reads a query.
     *
     * @param text encoded, with or without the address and the question mark before it
     * @throws IllegalArgumentException if it cannot be decoded; the message does not quote it
     */
    public static RedirectQuery of(String text) {
        String query = text.substring(text.indexOf('?') + 1).replaceFirst("#.*", "");
        return new RedirectQuery(Arrays.stream(query.split("&"))
                .map(parameter -> parameter.split("=", 2))
                .collect(Collectors.toMap(
                        pair -> decoded(pair[0]),
                        pair -> pair.length < 2 ? "" : decoded(pair[1]).strip(),
                        (first, next) -> first)));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("The query of the redirect is malformed");
        }
    }

    /**
     * The authorization code: the vendor's text names the parameter {@code auth_code}, and {@code code} as well.
     *
     * @throws CxApiException if the user has denied authorization; its code is {@link #DENIED}
     * @throws IllegalArgumentException if the query has no code
     */
    public String code() {
        if (find(DENIED).filter(value -> value.equalsIgnoreCase("true")).isPresent()) {
            throw CxApiException.of(CxcomApi.VENDOR, "authorize")
                    .details(new ErrorDetails(
                            Optional.of(DENIED),
                            Optional.of("the user has denied the application access"),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty()))
                    .build();
        }
        return find("auth_code")
                .or(() -> find("code"))
                .orElseThrow(() -> new IllegalArgumentException(
                        "The query of the redirect has none of the parameters auth_code, code and deny"));
    }

    private Optional<String> find(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(value -> !value.isEmpty());
    }

    /** The names of the parameters alone. */
    @Override
    public String toString() {
        return "RedirectQuery" + parameters.keySet();
    }
}
