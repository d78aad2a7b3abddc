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
 * A page as the copy has it.
 *
 * @param id its number
 * @param path where it is; empty of the home page
 * @param title its title
 * @param uri its address for people; empty if the site does not say
 * @param revision its revision; 0 if the site does not say
 * @param modified when it was last changed, if the site says
 * @param tags its tags
 * @param text what stands on it, without markup
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

    /** What H2 takes at most as text is a little more. What stands behind it is not in the copy. */
    static final int MAX_TEXT = 1_000_000;

    public KnowledgePage {
        tags = List.copyOf(tags);
    }

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
                        .map(KnowledgePage::shortened)
                        .orElse(""));
    }

    private static String shortened(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }
}
