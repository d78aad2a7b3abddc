// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * A revision of a file that is attached to a page.
 *
 * @param id the number of the file, which is no page's
 * @param pageId the page
 * @param name the file's name
 * @param contentType the media type
 * @param content the bytes
 * @param revision how often it was written or moved
 * @param created when this revision was made
 * @param editorId who made it
 * @param description a few words
 * @param action what was done, in the vendor's words
 */
public record PageFile(
        int id,
        int pageId,
        String name,
        String contentType,
        FileContent content,
        int revision,
        Instant created,
        int editorId,
        String description,
        String action) {

    PageFile described(String text) {
        return new PageFile(id, pageId, name, contentType, content, revision, created, editorId, text, action);
    }
}
