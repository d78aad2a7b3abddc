// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.expert.xml.XmlElement;

/** Numbers that are the texts of elements; 0 if there is none, or if it is something else. */
final class Numbers {

    private Numbers() {}

    static long whole(XmlElement parent, String name) {
        String text = parent.textOf(name);
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    static double decimal(XmlElement parent, String name) {
        String text = parent.textOf(name);
        return text.matches("\\d{1,15}(\\.\\d{1,20})?") ? Double.parseDouble(text) : 0;
    }
}
