// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files;

import io.camelcx.expert.api.PageFile;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Describes a file in the headers of a message. */
final class FileMessage {

    private FileMessage() {}

    /** Sets the headers, and removes those of another file. */
    static void describe(Message message, PageFile file) {
        message.setHeader(ExpertFilesConstants.FILE_ID, file.id());
        message.setHeader(Exchange.FILE_NAME, file.name());
        set(message, ExpertFilesConstants.REVISION, file.revision());
        set(message, ExpertFilesConstants.PAGE_ID, file.pageId());
    }

    private static void set(Message message, String header, long number) {
        if (number > 0) {
            message.setHeader(header, number);
        } else {
            message.removeHeader(header);
        }
    }

    static void describe(Message message, FileChange change) {
        message.setHeader(ExpertFilesConstants.CHANGE, change.kind().name());
        message.setHeader(ExpertFilesConstants.PAGE_ID, change.pageId());
        message.setHeader(ExpertFilesConstants.PATH, change.path());
        if (change.fileId() > 0) {
            message.setHeader(ExpertFilesConstants.FILE_ID, change.fileId());
            set(message, ExpertFilesConstants.REVISION, change.revision());
        }
        setText(message, Exchange.FILE_NAME, change.name());
        setText(message, ExpertFilesConstants.EVENT_ID, change.eventId());
        if (change.kind() == FileChangeKind.moved) {
            setText(message, ExpertFilesConstants.FROM_NAME, change.fromName());
            set(message, ExpertFilesConstants.FROM_PAGE_ID, change.fromPageId());
        }
        if (change.kind() == FileChangeKind.pageDeleted) {
            message.setHeader(ExpertFilesConstants.CASCADING, change.cascading());
        }
    }

    private static void setText(Message message, String header, String text) {
        if (!text.isEmpty()) {
            message.setHeader(header, text);
        }
    }
}
