// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.xml.CleanJson;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlWriter;
import java.util.function.Function;

/** The form of a message body. */
public enum ExpertOutput {
    /** A record, or a list of records. */
    records,
    /** The vendor's XML, as text. */
    xml,
    /** The vendor's fields as JSON text, in which a list is always an array and dates stay as they are. */
    json;

    /**
     * The body.
     *
     * @param record reads the records from the document
     */
    public Object body(XmlElement document, Function<XmlElement, ?> record) {
        return switch (this) {
            case records -> record.apply(document);
            case xml -> XmlWriter.write(document);
            case json -> CleanJson.of(document).toString();
        };
    }
}
