// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.camelcx.expert.api.Details;
import io.camelcx.expert.api.ExpertProperty;
import io.camelcx.support.json.JsonRecord;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page, as far as a response describes it. Follows "Page" among the vendor's core resources.
 *
 * @param id         its id; 0 for a virtual page, which is a path without a page
 * @param path       its path, such as {@code Guides/Setup}; empty for the home page
 * @param title      its title
 * @param uri        its URL in a browser; empty if the response does not contain it
 * @param revision   its revision; 0 if the response does not contain it
 * @param created    when it was created
 * @param modified   when it was last changed
 * @param virtual    whether there is no page at this path
 * @param contents   its contents; empty if they were not read
 * @param tags       its tags; empty if the response does not list them
 * @param properties its properties; empty if the response does not list them
 * @param subpages   the pages below it, in a tree
 * @param details    all other fields, under the vendor's names
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
        Optional<List<ExpertProperty>> properties,
        List<Page> subpages,
        Map<String, JsonNode> details)
        implements JsonRecord {

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
