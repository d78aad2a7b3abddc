// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

/**
 * What is below a path. A slash that belongs to a title is written as two, so that not every slash divides.
 *
 * @param path such as {@code Guides/Setup}; empty for the home page
 */
public record PathPrefix(String path) {

    /** Whether another path is below this one. */
    public boolean isAbove(String other) {
        if (path.isEmpty()) {
            return !other.isEmpty();
        }
        return other.length() > path.length() + 1
                && other.startsWith(path)
                && other.charAt(path.length()) == '/'
                && slashesAt(other, path.length() + 1) % 2 == 0;
    }

    /** The path that corresponds to another, below this one, when this one has become a third. */
    public String moved(String below, String to) {
        String rest = below.substring(path.length());
        return to.isEmpty() && rest.startsWith("/") ? rest.substring(1) : to + rest;
    }

    private static int slashesAt(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) == '/') {
            end++;
        }
        return end - start;
    }
}
