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
 * A property of a page.
 *
 * @param name     its key
 * @param type     the media type of its value
 * @param value    its value; empty if the vendor leaves it out because it is long: ask for the property by its name
 * @param etag     its version
 * @param modified when it was changed, ISO 8601; empty if the vendor does not say
 */
public record PageProperty(String name, String type, String value, String etag, String modified) {

    /** Reads the vendor's element {@code properties}. */
    public static List<PageProperty> readAll(XmlElement properties) {
        return properties.elements("property").stream().map(PageProperty::read).toList();
    }

    private static PageProperty read(XmlElement property) {
        return new PageProperty(
                property.attribute("name").orElse(""),
                property.first("contents")
                        .flatMap(each -> each.attribute("type"))
                        .orElse(""),
                property.textOf("contents"),
                property.attribute("etag").orElse(""),
                property.textOf("date.modified"));
    }
}
