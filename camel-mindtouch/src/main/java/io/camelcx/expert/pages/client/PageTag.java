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
package io.camelcx.expert.pages.client;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;

/**
 * A tag of a page.
 *
 * @param value what it says, such as {@code article:topic}
 * @param type  text, date or define; empty if the vendor does not say
 * @param title how it is shown
 * @param uri   where pages with it are listed
 */
public record PageTag(String value, String type, String title, String uri) {

    /** Reads the vendor's element {@code tags}. */
    public static List<PageTag> readAll(XmlElement tags) {
        return tags.elements("tag").stream()
                .map(tag -> new PageTag(
                        tag.attribute("value").orElse(""), tag.textOf("type"), tag.textOf("title"), tag.textOf("uri")))
                .toList();
    }
}
