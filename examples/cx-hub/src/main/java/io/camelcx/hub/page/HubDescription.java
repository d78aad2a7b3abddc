// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/**
 * What the hub tells the page about itself before anything else.
 *
 * @param source where the figures come from, as the page's head says it
 * @param serviceLevelTarget percent of calls answered in time, below which a queue is marked
 * @param figures for each section of the page, which place of a tile is filled by the statistic of which name
 */
public record HubDescription(String source, int serviceLevelTarget, Map<String, Map<String, String>> figures) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public HubDescription {
        figures = Map.copyOf(figures);
    }

    public PageMessage toMessage() {
        try {
            return new PageMessage("hub", "hub", JSON.writeValueAsString(this));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot happen: texts and numbers always have a JSON form", e);
        }
    }
}
