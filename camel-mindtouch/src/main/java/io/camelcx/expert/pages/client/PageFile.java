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
import java.util.Optional;

/**
 * A file that is attached to a page.
 *
 * @param id          its number
 * @param name        its name
 * @param description what its author says of it
 * @param type        its media type
 * @param size        its bytes
 * @param href        where it can be downloaded
 * @param created     when it was attached, ISO 8601
 */
public record PageFile(long id, String name, String description, String type, long size, String href, String created) {

    /** Reads the vendor's element {@code files}. */
    public static List<PageFile> readAll(XmlElement files) {
        return files.elements("file").stream().map(PageFile::read).toList();
    }

    /** Reads the vendor's element {@code file}. */
    public static PageFile read(XmlElement file) {
        Optional<XmlElement> contents = file.first("contents");
        return new PageFile(
                file.number("id").orElse(0),
                file.textOf("filename"),
                file.textOf("description"),
                contents.flatMap(each -> each.attribute("type")).orElse(""),
                contents.map(each -> each.number("size").orElse(0)).orElse(0L),
                contents.flatMap(each -> each.attribute("href")).orElse(""),
                file.textOf("date.created"));
    }
}
