// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.VendorTime;
import org.apache.camel.Message;

/** Tells in headers which page a message is about. */
final class PageMessage {

    private PageMessage() {}

    static void describe(Message message, Page page) {
        message.setHeader(ExpertPagesConstants.PAGE_ID, page.id());
        message.setHeader(ExpertPagesConstants.PATH, page.path());
        if (!page.title().isEmpty()) {
            message.setHeader(ExpertPagesConstants.TITLE, page.title());
        }
        if (page.revision() > 0) {
            message.setHeader(ExpertPagesConstants.REVISION, page.revision());
        }
        page.modified().ifPresent(time -> message.setHeader(ExpertPagesConstants.MODIFIED, time.toString()));
        String edited = page.text("date.edited");
        if (!edited.isEmpty()) {
            message.setHeader(ExpertPagesConstants.EDIT_TIME, VendorTime.iso(edited));
        }
    }
}
