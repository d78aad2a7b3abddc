// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.camelcx.simulator.http.change.AnswerChange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A fault for requests of one method and path, immutable: each method returns a changed copy. Without
 * {@link #times} it stays until the faults are cleared.
 *
 * @param method the HTTP method, or {@code *} for any
 * @param path the path, in which {@code *} stands for any characters
 * @param bodyContains applies only to requests whose body contains this text; empty for all
 * @param skipped how many matching requests it skips first
 * @param times how many requests it applies to
 * @param handled whether the service carries the request out before anything else happens
 * @param changes what is changed in the answer that the service has given; requires {@code handled}
 * @param delay how long the request waits before the effect
 * @param effect what happens then
 */
public record Fault(
        String method,
        String path,
        String bodyContains,
        int skipped,
        int times,
        boolean handled,
        List<AnswerChange> changes,
        Duration delay,
        FaultEffect effect) {
    private static final byte[] GARBAGE = {
        (byte) 0xff, (byte) 0xfe, 0x00, '{', '<', '%', (byte) 0xc3, 0x28, ']', ']', '"', 0x07, (byte) 0x80, '}', '\n'
    };

    public Fault {
        changes = List.copyOf(changes);
        if (skipped < 0) {
            throw new IllegalArgumentException("after is " + skipped + ", it must not be negative");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", it must be 1 or more");
        }
        if (delay.isNegative()) {
            throw new IllegalArgumentException("delay is " + delay + ", it must not be negative");
        }
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Fault of(FaultDocument json) {
        return json.fault();
    }

    @JsonValue
    FaultDocument json() {
        return FaultDocument.of(this);
    }

    /** A fault that applies to every matching request, but has no effect yet. */
    public static Fault on(String method, String path) {
        return new Fault(
                method, path, "", 0, Integer.MAX_VALUE, false, List.of(), Duration.ZERO, new FaultEffect.PassOn());
    }

    /** Applies only to the next {@code count} matching requests. */
    public Fault times(int count) {
        return new Fault(method, path, bodyContains, skipped, count, handled, changes, delay, effect);
    }

    /** Skips {@code count} matching requests first; those to which an older fault applies are not counted. */
    public Fault after(int count) {
        return new Fault(method, path, bodyContains, count, times, handled, changes, delay, effect);
    }

    /** Applies only to requests whose body contains the text. Bayeux needs it, as several messages share one path. */
    public Fault whenBodyContains(String text) {
        return new Fault(method, path, text, skipped, times, handled, changes, delay, effect);
    }

    /**
     * The service handles the request first; then the delay and the effect concern its answer alone. So an answer
     * is lost, replaced or late although all is done. The whole answer is kept in memory meanwhile.
     */
    public Fault afterHandling() {
        return new Fault(method, path, bodyContains, skipped, times, true, changes, delay, effect);
    }

    /**
     * Changes the answer that the service has given, in this order and after earlier changes; then the delay and the
     * effect concern the changed answer. The service carries the request out first, as with {@link #afterHandling}.
     */
    public Fault changing(AnswerChange... more) {
        List<AnswerChange> all =
                Stream.concat(changes.stream(), Stream.of(more)).toList();
        return new Fault(method, path, bodyContains, skipped, times, true, all, delay, effect);
    }

    /** Waits before the effect, or before the service's own answer when there is no other effect. */
    public Fault delay(Duration wait) {
        return new Fault(method, path, bodyContains, skipped, times, handled, changes, wait, effect);
    }

    /** Answers with this status instead of the service. */
    public Fault status(int status) {
        FaultEffect.Respond respond = response();
        return with(new FaultEffect.Respond(status, respond.headers(), respond.body()));
    }

    /**
     * Answers with this header too; without {@link #status} the status is 200.
     *
     * @param values each on a line of its own; they may be blank
     */
    public Fault header(String name, String... values) {
        FaultEffect.Respond respond = response();
        Map<String, List<String>> headers = new LinkedHashMap<>(respond.headers());
        headers.put(name, List.of(values));
        return with(new FaultEffect.Respond(respond.status(), headers, respond.body()));
    }

    /** Answers with this body; without {@link #status} the status is 200. */
    public Fault body(String body) {
        return body(body.getBytes(StandardCharsets.UTF_8));
    }

    /** Answers with these bytes; without {@link #status} the status is 200. */
    public Fault body(byte[] body) {
        FaultEffect.Respond respond = response();
        return with(new FaultEffect.Respond(respond.status(), respond.headers(), body));
    }

    /** Answers 200 with bytes that are neither JSON nor text, declared as JSON. */
    public Fault garbage() {
        return with(new FaultEffect.Respond(200, Map.of("Content-Type", List.of("application/json")), GARBAGE.clone()));
    }

    /** Ends the connection with a TCP reset. */
    public Fault connectionReset() {
        return with(new FaultEffect.ConnectionReset());
    }

    /** Cuts the service's answer after {@code bytes} of its body and closes the connection. */
    public Fault truncatedBody(int bytes) {
        return with(new FaultEffect.TruncatedBody(bytes, false));
    }

    /** As {@link #truncatedBody}, but the connection ends with a TCP reset, which may overtake the bytes before it. */
    public Fault truncatedByReset(int bytes) {
        return with(new FaultEffect.TruncatedBody(bytes, true));
    }

    /** Sends the body of the service's answer in pieces of {@code bytesPerInterval}, one every {@code interval}. */
    public Fault slowDrip(int bytesPerInterval, Duration interval) {
        if (bytesPerInterval < 1) {
            throw new IllegalArgumentException("bytesPerInterval is " + bytesPerInterval + ", it must be 1 or more");
        }
        return with(new FaultEffect.SlowDrip(bytesPerInterval, interval));
    }

    boolean matches(String requestMethod, String requestPath) {
        return (method.equals("*") || method.equals(requestMethod))
                && PathPattern.of(path).matches(requestPath);
    }

    private Fault with(FaultEffect changed) {
        return new Fault(method, path, bodyContains, skipped, times, handled, changes, delay, changed);
    }

    private FaultEffect.Respond response() {
        return effect instanceof FaultEffect.Respond respond
                ? respond
                : new FaultEffect.Respond(200, Map.of(), new byte[0]);
    }
}
