// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/**
 * A tag of a page.
 *
 * @param id the same on all pages that have the tag
 * @param value as it is written, such as {@code article:topic}
 */
public record PageTag(int id, String value) {

    /** A tag of a page; equal values have equal ids. */
    public static PageTag of(String value) {
        return new PageTag(value.hashCode() & Integer.MAX_VALUE, value);
    }

    /** Its type in the vendor's terms. */
    public String type() {
        if (value.startsWith("define:")) {
            return "define";
        }
        return value.startsWith("date:") ? "date" : "text";
    }

    /** The text for display, without the prefix of its type. */
    public String title() {
        return type().equals("text") ? value : value.substring(value.indexOf(':') + 1);
    }
}
