// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A secure mail. The vendor's text names none of its fields: those of the JSON are inventions.
 *
 * @param id its id
 * @param address the consumer's address, to whose box it belongs
 * @param securebox the box's name; empty for the box without a name
 * @param direction who wrote it
 * @param subject the subject
 * @param text the text
 * @param date when it was sent
 * @param status what happened to it
 * @param attachments the files
 * @param userData what belongs to it in the contact center
 */
public record SecureMail(
        String id,
        String address,
        Optional<String> securebox,
        Direction direction,
        String subject,
        String text,
        Instant date,
        Status status,
        List<MailAttachment> attachments,
        Map<String, Object> userData) {
    private static final String CONTACT_CENTER = "service@contact-center.example";

    /** Who wrote a mail. */
    public enum Direction {
        /** The consumer. */
        INBOUND,
        /** An agent. */
        OUTBOUND
    }

    /** What happened to a mail. */
    public enum Status {
        UNREAD,
        READ,
        /** It is in no list any more, but can be read by its id. */
        DELETED
    }

    public SecureMail {
        attachments = List.copyOf(attachments);
    }

    SecureMail in(Status changed) {
        return new SecureMail(id, address, securebox, direction, subject, text, date, changed, attachments, userData);
    }

    /** Whether it is in this box. */
    boolean isIn(String box, Optional<String> name) {
        return address.equalsIgnoreCase(box) && securebox.equals(name);
    }

    @JsonIgnore
    boolean isListed() {
        return status != Status.DELETED;
    }

    /** As a list shows it. */
    ObjectNode summary() {
        return json(false);
    }

    /** With the text and the content of the attachments. */
    ObjectNode content() {
        return json(true).put("text", text);
    }

    private ObjectNode json(boolean withContent) {
        boolean inbound = direction == Direction.INBOUND;
        ObjectNode json = Json.object()
                .put("id", id)
                .put("subject", subject)
                .put("from", inbound ? address : CONTACT_CENTER)
                .put("to", inbound ? CONTACT_CENTER : address)
                .put("date", date.toString())
                .put("status", lower(status))
                .put("direction", lower(direction));
        securebox.ifPresent(name -> json.put("securebox", name));
        ArrayNode files = json.putArray("attachments");
        attachments.forEach(file -> files.add(file.json(withContent)));
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }
}
