// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.knowledge;

import io.camelcx.expert.pages.client.Page;
import io.camelcx.expert.pages.client.PageContents;
import io.camelcx.expert.pages.client.PageTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of the copy, with its text without markup.
 *
 * @param path its path; empty for the home page
 * @param uri its address in a browser; empty if the site does not report it
 * @param revision its revision; 0 if the site does not report it
 * @param modified the time of its last change, if the site reports it
 */
public record KnowledgePage(
        long id,
        String path,
        String title,
        String uri,
        long revision,
        Optional<Instant> modified,
        List<String> tags,
        String text) {

    /** Slightly less than the maximum of H2. The rest of a longer text is not in the copy. */
    static final int MAX_TEXT = 1_000_000;

    static KnowledgePage of(Page page) {
        return new KnowledgePage(
                page.id(),
                page.path(),
                page.title(),
                page.uri(),
                page.revision(),
                page.modified(),
                page.tags().orElse(List.of()).stream().map(PageTag::value).toList(),
                page.contents()
                        .map(PageContents::body)
                        .map(text -> text.substring(0, Math.min(MAX_TEXT, text.length())))
                        .orElse(""));
    }
}
