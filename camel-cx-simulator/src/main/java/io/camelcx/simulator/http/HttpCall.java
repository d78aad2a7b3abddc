// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** A request as an endpoint sees it: path variables decoded, body read unless its route streams it. */
public final class HttpCall {
    private static final String AFTER_ANSWER = HttpCall.class.getName() + ".afterAnswer";

    private final HttpServletRequest request;
    private final Map<String, String> variables;
    private final Fields query;
    private Optional<byte[]> body = Optional.empty();

    HttpCall(HttpServletRequest request, Map<String, String> variables) {
        this.request = request;
        this.variables = variables;
        this.query = decode(request.getQueryString());
    }

    /** The decoded segment that stands for {@code {name}} in the route's path. */
    public String variable(String name) {
        return variables.get(name);
    }

    /** The first value of the query parameter; empty when it is missing or blank. */
    public Optional<String> query(String name) {
        return Optional.ofNullable(query.getValue(name)).filter(value -> !value.isBlank());
    }

    public String method() {
        return request.getMethod();
    }

    /** The path as it was sent, still percent-encoded, without the query. */
    public String path() {
        return request.getRequestURI();
    }

    /** The value of the cookie; empty when it was not sent. */
    public Optional<String> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The raw query as it was sent, empty when there was none. */
    public String queryString() {
        return request.getQueryString() == null ? "" : request.getQueryString();
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    /** The name or address by which the caller reached the server. */
    public String serverName() {
        return request.getServerName();
    }

    /** Where the caller reached the server, without a slash at the end. */
    public URI origin() {
        return URI.create(request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort());
    }

    /** An attribute that a filter set for the endpoint. */
    public Optional<Object> attribute(String name) {
        return Optional.ofNullable(request.getAttribute(name));
    }

    /** Runs this after the answer was sent. */
    public void afterAnswer(Runnable action) {
        request.setAttribute(AFTER_ANSWER, action);
    }

    static Optional<Runnable> afterAnswer(HttpServletRequest request) {
        return Optional.ofNullable((Runnable) request.getAttribute(AFTER_ANSWER));
    }

    /** The body read as {@code application/x-www-form-urlencoded}. */
    public Fields form() {
        return decode(text());
    }

    /** The body as it was sent, not copied. */
    public byte[] body() {
        if (body.isEmpty()) {
            try {
                body = Optional.of(stream().readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The body of the request was cut off", e);
            }
        }
        return body.get();
    }

    /** The body of a request to a route that reads it piece by piece. */
    public InputStream stream() throws IOException {
        return request.getInputStream();
    }

    /** The announced length of the body; empty when it comes in chunks. */
    public OptionalLong length() {
        long length = request.getContentLengthLong();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    /** Reads what the endpoint has left of the body, as a caller reads no answer before all of it is sent. */
    void drain() throws IOException {
        stream().transferTo(OutputStream.nullOutputStream());
    }

    /** The body read as UTF-8. */
    public String text() {
        return new String(body(), StandardCharsets.UTF_8);
    }

    /** Whether the request has a body. */
    public boolean hasBody() {
        return body().length > 0;
    }

    /** The body as a JSON object; empty when it is anything else. */
    public Optional<ObjectNode> json() {
        return Json.readObject(body());
    }

    private static Fields decode(String encoded) {
        Fields fields = new Fields();
        if (encoded != null) {
            UrlEncoded.decodeTo(encoded, fields::add, StandardCharsets.UTF_8);
        }
        return fields;
    }
}
