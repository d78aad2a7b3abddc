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
package io.camelcx.expert.pages;

import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlWriter;
import java.util.function.Function;

/** As what an answer comes. */
public enum ExpertPagesOutput {
    /** A record, or a list of records. */
    records,
    /** The vendor's XML, as text. */
    xml,
    /** The vendor's fields as JSON text, where a list is always a list and dates stay as they are. */
    json;

    Object body(XmlElement document, Function<XmlElement, ?> record) {
        return switch (this) {
            case records -> record.apply(document);
            case xml -> XmlWriter.write(document);
            case json -> CleanJson.of(document).toString();
        };
    }
}
