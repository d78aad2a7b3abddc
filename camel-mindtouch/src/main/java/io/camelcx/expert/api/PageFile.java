// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * A file that is attached to a page.
 *
 * @param id          its number
 * @param name        its name
 * @param description its description
 * @param type        its media type
 * @param size        its bytes
 * @param href        the URL for its download
 * @param created     when this revision of it was attached, ISO 8601
 * @param revision    its revision; 0 if the response does not contain it
 * @param resourceId  the vendor's number of its contents; a copy in a draft has another one; 0 if the response does not contain it
 * @param width       pixels of a picture, else 0
 * @param height      pixels of a picture, else 0
 * @param altText     the text in place of a picture
 * @param modified    when it was last changed, ISO 8601; empty if the response does not contain it
 * @param previews    smaller versions of a picture
 * @param pageId      the number of the page that it is attached to; 0 if the response does not contain it
 * @param createdBy   the user who attached it; {@link ExpertUser#NONE} if the response does not contain it
 * @param details     all other fields, under the vendor's names
 */
public record PageFile(
        long id,
        String name,
        String description,
        String type,
        long size,
        String href,
        String created,
        long revision,
        long resourceId,
        long width,
        long height,
        String altText,
        String modified,
        List<FilePreview> previews,
        long pageId,
        ExpertUser createdBy,
        Map<String, JsonNode> details)
        implements JsonRecord {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "filename",
            "description",
            "date.created",
            "revision",
            "res-id",
            "alt-text",
            "date.last-modified",
            "contents",
            "contents.preview",
            "user.createdby",
            "size");

    /** Copies {@code previews} and {@code details}. */
    public PageFile {
        previews = List.copyOf(previews);
        details = Details.copy(details);
    }

    /** Reads the vendor's element {@code files}. */
    public static List<PageFile> readAll(XmlElement files) {
        return files.elements("file").stream().map(PageFile::read).toList();
    }

    /** Reads the vendor's element {@code file}, also in the shorter form of events, in which the size is an attribute. */
    public static PageFile read(XmlElement file) {
        Optional<XmlElement> contents = file.first("contents");
        return new PageFile(
                number(Optional.of(file), "id"),
                file.textOf("filename"),
                file.textOf("description"),
                contents.flatMap(each -> each.attribute("type")).orElse(""),
                contents.map(each -> each.number("size"))
                        .filter(OptionalLong::isPresent)
                        .orElseGet(() -> file.number("size"))
                        .orElse(0),
                contents.flatMap(each -> each.attribute("href")).orElse(""),
                VendorTime.iso(file.textOf("date.created")),
                number(Optional.of(file), "revision"),
                number(Optional.of(file), "res-id"),
                number(contents, "width"),
                number(contents, "height"),
                file.textOf("alt-text"),
                VendorTime.iso(file.textOf("date.last-modified")),
                file.elements("contents.preview").stream()
                        .map(FilePreview::read)
                        .toList(),
                number(file.first("page.parent"), "id"),
                ExpertUser.in(file, "user.createdby"),
                Details.of(file, KNOWN));
    }

    /** Whether it was deleted, although the site still shows it. */
    public boolean wasDeleted() {
        JsonNode deleted = details.get("res-is-deleted");
        return deleted != null && deleted.asText().equalsIgnoreCase("true");
    }

    private static long number(Optional<XmlElement> element, String attribute) {
        return element.map(each -> each.number(attribute).orElse(0)).orElse(0L);
    }
}
