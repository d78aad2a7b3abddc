// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * A file that is attached to a page.
 *
 * @param id the number, which is no page's
 * @param pageId the page
 * @param name the file's name
 * @param contentType the media type
 * @param content the bytes
 * @param revision how often it was written
 * @param created when it was written last
 * @param editorId who wrote it
 * @param description a few words
 */
public record PageFile(
        int id,
        int pageId,
        String name,
        String contentType,
        byte[] content,
        int revision,
        Instant created,
        int editorId,
        String description) {}
