// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest.client;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.json.JsonRecord;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The user whose token a call has.
 *
 * @param id       the user's UUID, 22 characters
 * @param username the user's name; null if the response has none
 * @param other    everything else in the profile, such as {@code quota}, {@code contact} and {@code account}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UserProfile(
        String id,
        String username,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) implements JsonRecord {

    /** Copies {@code other}. */
    public UserProfile {
        other = other == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
}
