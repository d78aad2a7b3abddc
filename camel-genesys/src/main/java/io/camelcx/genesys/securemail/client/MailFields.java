// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.securemail.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The fields of a mail that the client needs. The vendor's text names none, so each has several names, of which the first that a mail has counts.
 *
 * @param ids         of its id
 * @param dates       of its date
 * @param attachments of the list of its attachments
 */
public record MailFields(List<String> ids, List<String> dates, List<String> attachments) {

    /** The default names of the id, separated by commas. */
    public static final String IDS = "id,secureMailId";

    /** The default names of the date, separated by commas. */
    public static final String DATES = "date,sentDate,receivedDate,createdDate,timestamp";

    /** The default name of the list of attachments. */
    public static final String ATTACHMENTS = "attachments";

    private static final List<String> FILE_NAMES = List.of("name", "fileName", "filename");
    private static final List<String> FILE_TYPES = List.of("contentType", "mimeType", "type");
    private static final List<String> FILE_CONTENTS = List.of("content", "data", "body");

    public MailFields {
        ids = List.copyOf(ids);
        dates = List.copyOf(dates);
        attachments = List.copyOf(attachments);
    }

    /** The id; empty if the mail has none. */
    public Optional<String> id(JsonNode mail) {
        return first(mail, ids);
    }

    /** Whether a mail has no id, or this one in any of its fields. */
    boolean mayHaveId(JsonNode mail, String id) {
        return id(mail).isEmpty()
                || ids.stream().anyMatch(name -> mail.path(name).asText().equals(id));
    }

    /** The date; empty if the mail has none, or none that can be read. */
    public Optional<Instant> date(JsonNode mail) {
        return first(mail, dates).flatMap(MailDate::parse);
    }

    /** The attachments whose content is there. */
    public List<MailFile> files(ObjectNode mail) {
        List<MailFile> files = new ArrayList<>();
        for (String name : attachments) {
            for (JsonNode file : mail.path(name)) {
                first(file, FILE_CONTENTS)
                        .ifPresent(content -> files.add(new MailFile(
                                first(file, FILE_NAMES)
                                        .map(MailFields::withoutFolder)
                                        .filter(text -> !text.isBlank())
                                        .orElse("attachment"),
                                first(file, FILE_TYPES).orElse("application/octet-stream"),
                                content)));
            }
        }
        return files;
    }

    /** A name with a folder would be a path to a route that writes the file. */
    private static String withoutFolder(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.matches("\\.{1,2}") ? "" : last;
    }

    private static Optional<String> first(JsonNode object, List<String> names) {
        return names.stream()
                .map(object::path)
                .filter(value -> value.isTextual() || value.isNumber())
                .map(JsonNode::asText)
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
