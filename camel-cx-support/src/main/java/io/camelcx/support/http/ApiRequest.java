// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorReader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One call of an API. Immutable, but for a body that can be read only once. */
public final class ApiRequest {

    private static final Set<String> REPEATABLE_METHODS = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");

    private final String operation;
    private final String method;
    private final URI uri;
    private final Map<String, String> headers;
    private final Optional<RequestBody> body;
    private final RequestCredentials credentials;
    private final Optional<Boolean> idempotent;
    private final boolean retryOnServerError;
    private final boolean retryOnUnreadableResponse;
    private final String whenInDoubt;
    private final boolean preserveMethodOnRedirect;
    private final boolean onceWithToken;
    private final Optional<CookieJar> cookies;
    private final List<String> secrets;
    private final Optional<ErrorReader> errors;

    private ApiRequest(Builder from) {
        operation = from.operation;
        method = from.method;
        uri = from.uri;
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(from.headers));
        body = Optional.ofNullable(from.body);
        credentials = from.credentials;
        idempotent = from.idempotent;
        retryOnServerError = from.retryOnServerError;
        retryOnUnreadableResponse = from.retryOnUnreadableResponse;
        whenInDoubt = from.whenInDoubt;
        preserveMethodOnRedirect = from.preserveMethodOnRedirect;
        onceWithToken = from.onceWithToken;
        cookies = Optional.ofNullable(from.cookies);
        secrets = List.copyOf(from.secrets);
        errors = Optional.ofNullable(from.errors);
    }

    /** Starts a GET. */
    public static Builder get(String operation, URI uri) {
        return of(operation, "GET", uri);
    }

    /** Starts a POST. */
    public static Builder post(String operation, URI uri) {
        return of(operation, "POST", uri);
    }

    /** Starts a PUT. */
    public static Builder put(String operation, URI uri) {
        return of(operation, "PUT", uri);
    }

    /** Starts a DELETE. */
    public static Builder delete(String operation, URI uri) {
        return of(operation, "DELETE", uri);
    }

    /**
     * Starts a request.
     *
     * @param operation the name of the call in errors and metrics
     * @param method the HTTP method
     * @param uri absolute, http or https, without user info
     * @throws IllegalArgumentException if the URI is not of that kind
     */
    public static Builder of(String operation, String method, URI uri) {
        return new Builder(operation, method, uri);
    }

    /** The name of the call in errors and metrics. */
    public String operation() {
        return operation;
    }

    /** The HTTP method, in capitals. */
    public String method() {
        return method;
    }

    /** The address. */
    public URI uri() {
        return uri;
    }

    /** The headers that were set, by name; names compare case-insensitively. */
    public Map<String, String> headers() {
        return headers;
    }

    /** The body. */
    public Optional<RequestBody> body() {
        return body;
    }

    /** Whether it can be sent, or sent again: a body that can be read only once may have been. */
    boolean canBeSent() {
        return body.map(RequestBody::isAvailable).orElse(true);
    }

    /** Whether it is idempotent: by its method, or by {@link Builder#idempotent()} and {@link Builder#notIdempotent()}. */
    public boolean repeatable() {
        return idempotent.orElseGet(() -> REPEATABLE_METHODS.contains(method));
    }

    /** Whether every 5xx is retryable, not only those of a busy server. */
    boolean retryOnServerError() {
        return retryOnServerError;
    }

    /** Whether a 2xx response that its reader does not accept is requested again. */
    boolean retryOnUnreadableResponse() {
        return retryOnUnreadableResponse;
    }

    /** The addition to an error if it is not known whether the request was carried out; may be empty. */
    String whenInDoubt() {
        return whenInDoubt;
    }

    /** Whether it is sent again, method and body unchanged, to another address of its origin that a 301 or 302 names. */
    boolean preserveMethodOnRedirect() {
        return preserveMethodOnRedirect;
    }

    /** Whether a 401 fails the call, although another token might be accepted. */
    boolean onceWithToken() {
        return onceWithToken;
    }

    /** Whether the body itself may contain credentials, as the form of a login does. */
    boolean bodyMayHoldCredentials() {
        return body.isPresent()
                && (credentials instanceof RequestCredentials.OfRequest
                        || credentials instanceof RequestCredentials.WithoutBearer);
    }

    RequestCredentials credentials() {
        return credentials;
    }

    Optional<CookieJar> cookies() {
        return cookies;
    }

    List<String> secrets() {
        return secrets;
    }

    Optional<ErrorReader> errors() {
        return errors;
    }

    /** Method, address without the values of its query, and the names of the headers. */
    @Override
    public String toString() {
        return method + " " + HttpAddress.withoutSecrets(uri.toString()) + " " + headers.keySet();
    }

    /** Collects the parts of a request. */
    public static final class Builder {

        private final String operation;
        private final String method;
        private final URI uri;
        private final SortedMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        private RequestBody body;
        private RequestCredentials credentials = new RequestCredentials.OfTransport();
        private Optional<Boolean> idempotent = Optional.empty();
        private boolean retryOnServerError;
        private boolean retryOnUnreadableResponse;
        private String whenInDoubt = "";
        private boolean preserveMethodOnRedirect;
        private boolean onceWithToken;
        private CookieJar cookies;
        private final List<String> secrets = new ArrayList<>();
        private ErrorReader errors;

        private Builder(String operation, String method, URI uri) {
            if (operation == null || operation.isBlank()) {
                throw new IllegalArgumentException("operation must be a name");
            }
            if (uri == null || !HttpAddress.isHttp(uri) || !HttpAddress.hasHost(uri)) {
                throw new IllegalArgumentException(operation + ": the address must be absolute, http or https");
            }
            if (uri.getRawUserInfo() != null) {
                throw new IllegalArgumentException(operation + ": credentials must not be part of an address");
            }
            this.operation = operation;
            this.method = method.toUpperCase(Locale.ROOT);
            this.uri = uri;
        }

        /** Sets a header; the last value of a name counts. Not for credentials: those belong to the transport. */
        public Builder header(String name, String value) {
            if (value.indexOf('\r') >= 0 || value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("header " + name + " must be one line");
            }
            headers.put(name, value);
            return this;
        }

        /** Sets the body and its type, as {@code text/plain; charset=UTF-8}. */
        public Builder body(byte[] content, String contentType) {
            return body(RequestBody.of(content.clone()), contentType);
        }

        /** Sets a body that is read while it is sent, and its type. */
        public Builder body(RequestBody content, String contentType) {
            body = content;
            return header("Content-Type", contentType);
        }

        /** Sets a form as the body. */
        public Builder multipart(MultipartBody form) {
            return body(form, form.contentType());
        }

        /** Sets a JSON body in UTF-8. */
        public Builder json(byte[] content) {
            return body(content, "application/json");
        }

        /**
         * Sets a value as the body, in JSON.
         *
         * @throws IllegalArgumentException if it cannot be written as JSON
         */
        public Builder json(ObjectMapper mapper, Object value) {
            try {
                // These bytes are not shared, so that they need no copy.
                body = RequestBody.of(mapper.writeValueAsBytes(value));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(operation + ": the body cannot be written as JSON", e);
            }
            return header("Content-Type", "application/json");
        }

        /** Sets a form as the body, {@code application/x-www-form-urlencoded} in UTF-8, in the map's order. */
        public Builder form(Map<String, String> fields) {
            String text = fields.entrySet().stream()
                    .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                    .collect(Collectors.joining("&"));
            return body(text.getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded");
        }

        /** HTTP Basic for this call (RFC 7617, in UTF-8); no bearer is sent. */
        public Builder basic(String user, String secret) {
            byte[] pair = (user + ":" + secret).getBytes(StandardCharsets.UTF_8);
            credentials = new RequestCredentials.OfRequest(
                    "Basic " + Base64.getEncoder().encodeToString(pair));
            return this;
        }

        /**
         * The token of a user, instead of the transport's: a 401 fails the call, and renews no token. No error contains it.
         *
         * @throws IllegalArgumentException if no header can contain it; the message does not quote it
         */
        public Builder bearer(String token) {
            if (!token.matches("[\\x21-\\x7E]+")) {
                throw new IllegalArgumentException(
                        operation + ": the token is empty, or has a character that no token has");
            }
            credentials = new RequestCredentials.OfRequest("Bearer " + token);
            return secrets(List.of(token));
        }

        /**
         * The token of a user as a parameter of the query, for vendors that take it there alone: a 401 fails the call, and renews no token. It is added
         * while the request is sent, and only for the origin of {@link #uri()}; no error contains it.
         *
         * @throws IllegalArgumentException if the query of the address has the parameter already
         */
        public Builder tokenParameter(String name, String token) {
            if (QueryParameter.isIn(uri.getRawQuery(), name)) {
                throw new IllegalArgumentException(
                        operation + ": the parameter " + name + " is a token, which must not be part of an address");
            }
            credentials = new RequestCredentials.InQuery(name, token);
            return secrets(List.of(token));
        }

        /** Secrets of this call alone, such as a password in its body: no error contains them. */
        public Builder secrets(Collection<String> values) {
            secrets.addAll(values);
            return this;
        }

        /** Reads the error responses of this call, instead of the transport's reader. */
        public Builder errors(ErrorReader value) {
            errors = value;
            return this;
        }

        /** No credentials of any kind: for addresses that carry their own signature. */
        public Builder anonymous() {
            credentials = new RequestCredentials.Anonymous();
            return this;
        }

        /** The transport's secret headers, but no bearer: for the call that gets the token. */
        public Builder withoutBearer() {
            credentials = new RequestCredentials.WithoutBearer();
            return this;
        }

        /** Declares the request idempotent, whatever its method. */
        public Builder idempotent() {
            idempotent = Optional.of(true);
            return this;
        }

        /**
         * Declares the request idempotent, whatever its method.
         *
         * @param inDoubt the addition to an error if it is not known whether the request was carried out: sentences with their full stops
         */
        public Builder idempotent(String inDoubt) {
            whenInDoubt = inDoubt;
            return idempotent();
        }

        /** Declares the request not idempotent, whatever its method: it is not repeated if it may have been carried out. */
        public Builder notIdempotent() {
            idempotent = Optional.of(false);
            return this;
        }

        /**
         * Every 5xx is retryable if the request is idempotent: for a call whose loss costs more than some retries.
         */
        public Builder retryOnServerError() {
            retryOnServerError = true;
            return this;
        }

        /**
         * A 2xx response that its reader does not accept, such as a page of a proxy, is requested again if the request is idempotent: for a request whose
         * response contains what cannot be learned in another way, such as the id of what was created.
         */
        public Builder retryOnUnreadableResponse() {
            retryOnUnreadableResponse = true;
            return this;
        }

        /**
         * A 301 or 302 response means that the endpoint has moved: the request is repeated at the new address with its method and body, at
         * the same origin. Else, and at another origin, only a GET or HEAD follows these two, as HTTP lets clients turn any other method into
         * a GET, which would read what was to be written.
         */
        public Builder preserveMethodOnRedirect() {
            preserveMethodOnRedirect = true;
            return this;
        }

        /**
         * A 401 fails the call instead of repeating it with a new token, which the next call requests: for a request that must not be carried out
         * twice, as a proxy may answer 401 after the server has carried it out.
         */
        public Builder onceWithToken() {
            onceWithToken = true;
            return this;
        }

        /** Shares cookies with another client; without a jar no cookie is sent or stored. */
        public Builder cookies(CookieJar jar) {
            cookies = jar;
            return this;
        }

        /** The request. */
        public ApiRequest build() {
            return new ApiRequest(this);
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
