/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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

    /** What the vendor takes it for. */
    public String type() {
        if (value.startsWith("define:")) {
            return "define";
        }
        return value.startsWith("date:") ? "date" : "text";
    }

    /** The words for people, without the prefix of its type. */
    public String title() {
        return type().equals("text") ? value : value.substring(value.indexOf(':') + 1);
    }
}
