// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A change to the replies to one meta channel, immutable: each method returns a changed copy. Without {@link #times} it
 * stays until the faults are cleared.
 *
 * @param channel the meta channel, such as {@code /meta/connect}
 * @param times how many replies it changes
 * @param error the Bayeux error that makes the reply a failure, such as {@code 402::Unknown client}; empty to leave success or failure as it is
 * @param ext replaces the field {@code ext}; empty to leave it as it is
 * @param advice added to the reply's advice; values may be of any type, texts in place of numbers too
 * @param omitted fields that the reply lacks
 * @param forgetting whether the session is removed
 */
public record ReplyFault(
        String channel,
        int times,
        Optional<String> error,
        Map<String, Object> ext,
        Map<String, Object> advice,
        Set<String> omitted,
        boolean forgetting) {

    public ReplyFault {
        if (!channel.startsWith("/meta/")) {
            throw new IllegalArgumentException("channel is '" + channel + "', it must start with /meta/");
        }
        if (times < 1) {
            throw new IllegalArgumentException("times is " + times + ", it must be 1 or more");
        }
        ext = Map.copyOf(ext);
        advice = Map.copyOf(advice);
        omitted = Set.copyOf(omitted);
    }

    /** A fault that changes every reply to the channel, but nothing of it yet. */
    public static ReplyFault on(String channel) {
        return new ReplyFault(channel, Integer.MAX_VALUE, Optional.empty(), Map.of(), Map.of(), Set.of(), false);
    }

    /** Changes only the next {@code count} replies. */
    public ReplyFault times(int count) {
        return new ReplyFault(channel, count, error, ext, advice, omitted, forgetting);
    }

    /** Makes the reply a failure with this error. */
    public ReplyFault error(String text) {
        return new ReplyFault(channel, times, Optional.of(text), ext, advice, omitted, forgetting);
    }

    /** Sets the field {@code ext}. */
    public ReplyFault ext(Map<String, Object> fields) {
        return new ReplyFault(channel, times, error, fields, advice, omitted, forgetting);
    }

    /** Sets one field of the advice. */
    public ReplyFault advice(String field, Object value) {
        Map<String, Object> more = new HashMap<>(advice);
        more.put(field, value);
        return new ReplyFault(channel, times, error, ext, more, omitted, forgetting);
    }

    /** Leaves a field out: {@code advice}, {@code id}, {@code subscription} ... */
    public ReplyFault without(String field) {
        Set<String> more = new HashSet<>(omitted);
        more.add(field);
        return new ReplyFault(channel, times, error, ext, advice, more, forgetting);
    }

    /** Also removes the session, so that its later polls fail with {@code 402::Unknown client}. */
    public ReplyFault forgettingTheSession() {
        return new ReplyFault(channel, times, error, ext, advice, omitted, true);
    }
}
