// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.support.http.PathSegment;

/**
 * The id of a user or a group in the vendor's URIs.
 *
 * @param segment a path segment: a number, {@code current}, or {@code =} and a name that is percent-encoded twice
 */
public record AccountId(String segment) {

    /** The user of the connection. */
    public static final AccountId CURRENT = new AccountId("current");

    /** A user or a group by its number. */
    public static AccountId of(long number) {
        return new AccountId(Long.toString(number));
    }

    /** A user or a group by its name, not encoded. */
    public static AccountId ofName(String name) {
        return new AccountId("=" + PathSegment.encode(PathSegment.encode(name)));
    }

    /**
     * Parses {@code current}, a number, or the name of a user. A name that could be one of the other two is written with a leading {@code =}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AccountId user(String text) {
        return text.strip().equals(CURRENT.segment)
                ? CURRENT
                : parse(text, "A user is current, a number, or a name such as =nina; not blank");
    }

    /**
     * Parses a number, or the name of a group. A name that is a number itself is written with a leading {@code =}.
     *
     * @throws IllegalArgumentException if it is blank
     */
    public static AccountId group(String text) {
        return parse(text, "A group is a number, or a name such as =Authors; not blank");
    }

    private static AccountId parse(String text, String problem) {
        String id = text.strip();
        if (id.isEmpty() || id.equals("=")) {
            throw new IllegalArgumentException(problem);
        }
        if (id.matches("\\d{1,18}")) {
            return new AccountId(id);
        }
        return ofName(id.startsWith("=") ? id.substring(1) : id);
    }

    @Override
    public String toString() {
        return segment;
    }
}
