// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm.content;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.UdmContent;
import java.io.IOException;
import java.time.Instant;
import java.util.List;

/**
 * The contacts and interactions at one moment: seeded ones, and those that were added by hand.
 *
 * @param seed what the seeded ones follow from
 * @param end the time after the last seeded one
 * @param settings how many there are
 * @param addedContacts with {@code createdDate}
 * @param addedInteractions with {@code startDate}
 */
public record ExportContent(
        long seed,
        Instant end,
        UdmContent settings,
        List<ObjectNode> addedContacts,
        List<ObjectNode> addedInteractions) {
    public static final String CONTACTS = "contacts.jsonl";
    public static final String INTERACTIONS = "interactions.jsonl";

    public ExportContent {
        addedContacts = List.copyOf(addedContacts);
        addedInteractions = List.copyOf(addedInteractions);
    }

    /** Writes what is selected: the contacts, the interactions, the attachments. */
    public void writeTo(RowSink sink, Selection selection) throws IOException {
        if (selection.contacts()) {
            writeContacts(sink, selection);
        }
        if (selection.interactions()) {
            writeInteractions(sink, selection);
            writeAttachments(sink, selection);
        }
    }

    private void writeContacts(RowSink sink, Selection selection) throws IOException {
        SeededRows rows = rows();
        RowLines lines = new RowLines(
                number -> rows.time(number, settings.contacts()), number -> rows.contact(number, settings.contacts()));
        for (long number = 0; number < settings.contacts(); number++) {
            if (selection.frame().contains(rows.time(number, settings.contacts()))) {
                sink.row(CONTACTS, lines.line(number));
            }
        }
        for (ObjectNode added : addedContacts) {
            if (selection
                    .frame()
                    .contains(Instant.parse(added.path("createdDate").asText()))) {
                sink.row(CONTACTS, RowLines.of(added));
            }
        }
    }

    private void writeInteractions(RowSink sink, Selection selection) throws IOException {
        SeededRows rows = rows();
        RowLines lines = new RowLines(
                number -> rows.time(number, settings.interactions()),
                number -> rows.interaction(number, settings.interactions(), settings.contacts()));
        for (long number = 0; number < settings.interactions(); number++) {
            if (selects(rows, selection, number)) {
                if (hasAttachment(selection, number)) {
                    ObjectNode row = rows.interaction(number, settings.interactions(), settings.contacts());
                    rows.attach(row, number, settings.attachmentBytes());
                    sink.row(INTERACTIONS, RowLines.of(row));
                } else {
                    sink.row(INTERACTIONS, lines.line(number));
                }
            }
        }
        for (ObjectNode added : addedInteractions) {
            if (selection.hasMedia(added.path("mediaType").asText())
                    && selection
                            .frame()
                            .contains(Instant.parse(added.path("startDate").asText()))) {
                sink.row(INTERACTIONS, RowLines.of(added));
            }
        }
    }

    private void writeAttachments(RowSink sink, Selection selection) throws IOException {
        SeededRows rows = rows();
        for (long number = 0; number < settings.interactions(); number++) {
            if (selects(rows, selection, number) && hasAttachment(selection, number)) {
                ObjectNode row = rows.interaction(number, settings.interactions(), settings.contacts());
                String path = rows.attach(row, number, settings.attachmentBytes());
                sink.file(path, rows.attachment(number, settings.attachmentBytes()));
            }
        }
    }

    private boolean selects(SeededRows rows, Selection selection, long number) {
        return selection.hasMedia(rows.mediaType(number))
                && selection.frame().contains(rows.time(number, settings.interactions()));
    }

    private boolean hasAttachment(Selection selection, long number) {
        return selection.attachments() && settings.attachmentEvery() > 0 && number % settings.attachmentEvery() == 0;
    }

    private SeededRows rows() {
        return new SeededRows(seed, end);
    }
}
