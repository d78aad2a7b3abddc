// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.api.VendorTime;
import io.camelcx.expert.pages.client.Page;
import org.apache.camel.Message;

/** Sets the headers that describe a page. */
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
