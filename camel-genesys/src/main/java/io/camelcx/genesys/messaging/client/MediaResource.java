// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file that was uploaded, or deleted.
 *
 * @param mediaId  its id
 * @param url      the URL by which messages refer to it, such as {@code genesys://nexus/bb4a9f86}; null if the response has none
 * @param filename its name; null if the response has none
 * @param mimetype its type; null if the response has none
 * @param length   its length in bytes; null if the response has none
 * @param other    everything else in the response
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record MediaResource(
        String mediaId,
        String url,
        String filename,
        String mimetype,
        Long length,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other)
        implements JsonRecord {

    /** Copies {@code other}. */
    public MediaResource {
        other = other == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }

    static MediaResource ofId(String mediaId) {
        return new MediaResource(mediaId, null, null, null, null, Map.of());
    }
}
