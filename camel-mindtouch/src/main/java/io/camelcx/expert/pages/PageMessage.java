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
