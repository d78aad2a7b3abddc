// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page, as far as an answer tells of it. Follows "Page" among the vendor's core resources.
 *
 * @param id         its number; 0 of a virtual page, which is a place without a page
 * @param path       where it is, such as {@code Guides/Setup}; empty of the home page
 * @param title      its title
 * @param uri        its address for people; empty if the answer does not say
 * @param revision   its revision; 0 if the answer does not say
 * @param created    when it was made
 * @param modified   when it was last changed
 * @param virtual    whether there is no page at this place
 * @param contents   what stands on it; empty if that was not asked for
 * @param tags       its tags; empty if the answer does not list them
 * @param properties its properties; empty if the answer does not list them
 * @param subpages   the pages below it, of a tree
 * @param details    everything else that the answer says, under the vendor's names
 */
@JsonSerialize(using = PageJson.Serializer.class)
@JsonDeserialize(using = PageJson.Deserializer.class)
public record Page(
        long id,
        String path,
        String title,
        String uri,
        long revision,
        Optional<Instant> created,
        Optional<Instant> modified,
        boolean virtual,
        Optional<PageContents> contents,
        Optional<List<PageTag>> tags,
        Optional<List<PageProperty>> properties,
        List<Page> subpages,
        Map<String, JsonNode> details) {

    /** Copies {@code details}. */
    public Page {
        details = Details.copy(details);
    }

    /**
     * One of the details as text, for conditions in routes.
     *
     * @param name the vendor's name, such as {@code language}
     * @return empty if there is none, or if it is an object or a list
     */
    @JsonIgnore
    public String text(String name) {
        return details.getOrDefault(name, MissingNode.getInstance()).asText("");
    }
}
