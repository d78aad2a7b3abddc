// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.camelcx.simulator.http.change.AnswerChange;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A {@link Fault} as JSON; fields that are not used are null. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record FaultDocument(
        String method,
        String path,
        String bodyContains,
        Integer after,
        Integer times,
        Boolean afterHandling,
        List<AnswerChange> changes,
        Duration delay,
        Kind kind,
        Integer status,
        Map<String, Object> headers,
        Object body,
        byte[] bodyBase64,
        Integer bytes,
        Boolean reset,
        Duration interval) {

    /** The effects; without one a fault only delays, or changes the service's answer. */
    enum Kind {
        @JsonProperty("status")
        STATUS,
        @JsonProperty("delay")
        DELAY,
        @JsonProperty("changed")
        CHANGED,
        @JsonProperty("connectionReset")
        CONNECTION_RESET,
        @JsonProperty("truncatedBody")
        TRUNCATED_BODY,
        @JsonProperty("garbage")
        GARBAGE,
        @JsonProperty("slowDrip")
        SLOW_DRIP
    }

    static FaultDocument of(Fault fault) {
        boolean changing = !fault.changes().isEmpty();
        Kind kind = changing ? Kind.CHANGED : Kind.DELAY;
        Integer status = null;
        Map<String, Object> headers = null;
        String body = null;
        byte[] bodyBase64 = null;
        Integer bytes = null;
        Boolean reset = null;
        Duration interval = null;
        if (fault.effect() instanceof FaultEffect.Respond respond) {
            kind = Kind.STATUS;
            status = respond.status();
            headers = headers(respond);
            body = text(respond.body()).orElse(null);
            bodyBase64 = body == null ? respond.body() : null;
        } else if (fault.effect() instanceof FaultEffect.ConnectionReset) {
            kind = Kind.CONNECTION_RESET;
        } else if (fault.effect() instanceof FaultEffect.TruncatedBody truncated) {
            kind = Kind.TRUNCATED_BODY;
            bytes = truncated.bytes();
            reset = truncated.reset() ? true : null;
        } else if (fault.effect() instanceof FaultEffect.SlowDrip drip) {
            kind = Kind.SLOW_DRIP;
            bytes = drip.bytesPerInterval();
            interval = drip.interval();
        }
        return new FaultDocument(
                fault.method(),
                fault.path(),
                fault.bodyContains().isEmpty() ? null : fault.bodyContains(),
                fault.skipped() == 0 ? null : fault.skipped(),
                fault.times() == Integer.MAX_VALUE ? null : fault.times(),
                fault.handled() && !changing ? true : null,
                changing ? fault.changes() : null,
                fault.delay().isZero() ? null : fault.delay(),
                kind,
                status,
                headers,
                body,
                bodyBase64,
                bytes,
                reset,
                interval);
    }

    Fault fault() {
        if (path == null || path.isBlank()) {
            throw new IllegalArgumentException("path is missing");
        }
        Fault fault = Fault.on(method == null ? "*" : method, path)
                .whenBodyContains(bodyContains == null ? "" : bodyContains)
                .after(after == null ? 0 : after)
                .times(times == null ? Integer.MAX_VALUE : times)
                .delay(delay == null ? Duration.ZERO : delay);
        if (changes != null) {
            fault = fault.changing(changes.toArray(AnswerChange[]::new));
        }
        return withEffect(Boolean.TRUE.equals(afterHandling) ? fault.afterHandling() : fault);
    }

    private Fault withEffect(Fault fault) {
        return switch (kind == null ? defaultKind() : kind) {
            case DELAY, CHANGED -> fault;
            case STATUS -> responding(fault);
            case CONNECTION_RESET -> fault.connectionReset();
            case TRUNCATED_BODY ->
                Boolean.TRUE.equals(reset)
                        ? fault.truncatedByReset(bytes == null ? 0 : bytes)
                        : fault.truncatedBody(bytes == null ? 0 : bytes);
            case GARBAGE -> fault.garbage();
            case SLOW_DRIP ->
                fault.slowDrip(bytes == null ? 1 : bytes, interval == null ? Duration.ofMillis(100) : interval);
        };
    }

    private Kind defaultKind() {
        return status == null && (changes != null || delay != null) ? Kind.DELAY : Kind.STATUS;
    }

    private Fault responding(Fault fault) {
        if (status == null || status < 200 || status > 599) {
            throw new IllegalArgumentException("status must be a number from 200 to 599");
        }
        Fault responding = fault.status(status);
        for (Map.Entry<String, Object> header : (headers == null ? Map.<String, Object>of() : headers).entrySet()) {
            responding = responding.header(header.getKey(), values(header.getValue()));
        }
        if (bodyBase64 != null) {
            return responding.body(bodyBase64);
        }
        return body == null ? responding : responding.body(body instanceof String text ? text : Json.text(body));
    }

    /** One value, or a list of values that are sent on lines of their own. */
    private static String[] values(Object value) {
        List<?> list = value instanceof List<?> several ? several : List.of(value);
        return list.stream().map(String::valueOf).toArray(String[]::new);
    }

    private static Map<String, Object> headers(FaultEffect.Respond respond) {
        Map<String, Object> headers = new LinkedHashMap<>();
        respond.headers().forEach((name, values) -> headers.put(name, values.size() == 1 ? values.get(0) : values));
        return headers;
    }

    /** The body as text; empty if it is not UTF-8. */
    private static Optional<String> text(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
