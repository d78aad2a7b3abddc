// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.Optional;

/**
 * Where a page is, such as {@code Guides/Setup}; the home page's is empty. A space is written as an underscore, and a slash
 * that belongs to a title as two.
 *
 * @param value the path as the API shows it
 */
public record PagePath(String value) implements Comparable<PagePath> {
    public static final PagePath HOME = new PagePath("");

    /** Reads a path as callers write it: spaces and underscores are the same, slashes around it do not count. */
    public static PagePath of(String text) {
        String path = text.replace(' ', '_');
        int start = path.startsWith("/") && !path.startsWith("//") ? 1 : 0;
        int end = path.endsWith("/") && !path.endsWith("//") ? path.length() - 1 : path.length();
        return start >= end ? HOME : new PagePath(path.substring(start, end));
    }

    /** The path of a subpage that has this title. */
    public PagePath child(String title) {
        return below(title.strip().replace(' ', '_').replace("/", "//"));
    }

    /** The path of a page with this last segment below this one. */
    public PagePath below(String segment) {
        return new PagePath(isHome() ? segment : value + "/" + segment);
    }

    public boolean isHome() {
        return value.isEmpty();
    }

    /** The path of the page above; empty for the home page. */
    public Optional<PagePath> parent() {
        if (isHome()) {
            return Optional.empty();
        }
        int slash = lastSeparator();
        return Optional.of(slash < 0 ? HOME : new PagePath(value.substring(0, slash)));
    }

    /** The last segment. */
    public String name() {
        return value.substring(lastSeparator() + 1);
    }

    /** The title that a page has here unless it was given another. */
    public String title() {
        return name().replace("//", "/").replace('_', ' ');
    }

    public boolean isBelow(PagePath above) {
        return above.isHome() ? !isHome() : value.startsWith(above.value + "/") && separates(above.value.length());
    }

    /** The same place after the page above it has moved. */
    PagePath moved(PagePath from, PagePath to) {
        return new PagePath(to.value() + value.substring(from.value().length()));
    }

    private int lastSeparator() {
        int slash = value.length() - 1;
        while (slash >= 0 && !separates(slash)) {
            slash--;
        }
        return slash;
    }

    /** Whether the character there is a slash with no slash beside it. */
    private boolean separates(int index) {
        return value.charAt(index) == '/'
                && (index == 0 || value.charAt(index - 1) != '/')
                && (index + 1 == value.length() || value.charAt(index + 1) != '/');
    }

    @Override
    public int compareTo(PagePath other) {
        return value.compareTo(other.value);
    }
}
