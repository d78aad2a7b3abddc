// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A property of a page or of a user.
 *
 * @param name        its key
 * @param type        the media type of its value
 * @param value       its value; empty if the vendor omits it because it is long: read the property by its name
 * @param etag        its version
 * @param modified    when it was changed, ISO 8601; empty if the response does not contain it
 * @param size        the number of bytes of its value, even if that is omitted; 0 if the response does not contain it
 * @param revision    its revision; 0 if the response does not contain it
 * @param resourceId  the vendor's number of it, which stays when it is changed; 0 if the response does not contain it
 * @param description the comment on the last change
 * @param modifiedBy  the user who changed it; {@link ExpertUser#NONE} if the response does not contain it
 * @param details     all other fields, under the vendor's names
 */
public record ExpertProperty(
        String name,
        String type,
        String value,
        String etag,
        String modified,
        long size,
        long revision,
        long resourceId,
        String description,
        ExpertUser modifiedBy,
        Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN = Set.of(
            "name", "contents", "etag", "date.modified", "revision", "resid", "change-description", "user.modified");

    /** Copies {@code details}. */
    public ExpertProperty {
        details = Details.copy(details);
    }

    /** Reads the vendor's element {@code properties}. */
    public static List<ExpertProperty> readAll(XmlElement properties) {
        return properties.elements("property").stream()
                .map(ExpertProperty::read)
                .toList();
    }

    /** Reads the vendor's element {@code property}. */
    public static ExpertProperty read(XmlElement property) {
        Optional<XmlElement> contents = property.first("contents");
        return new ExpertProperty(
                property.attribute("name").orElse(""),
                contents.flatMap(each -> each.attribute("type")).orElse(""),
                property.textOf("contents"),
                property.attribute("etag").orElse(""),
                VendorTime.iso(property.textOf("date.modified")),
                contents.map(each -> each.number("size").orElse(0)).orElse(0L),
                property.number("revision").orElse(0),
                property.number("resid").orElse(0),
                property.textOf("change-description"),
                ExpertUser.in(property, "user.modified"),
                Details.of(property, KNOWN));
    }
}
