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
 * A file that was uploaded.
 *
 * @param id    its UUID, 22 characters
 * @param name  its name; null if the response has none
 * @param size  its size in bytes; null if the response has none
 * @param other everything else in the response, such as {@code version}, {@code created}, {@code modified}, {@code isDir}, {@code checksum} and
 *     {@code checksumMethod}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record UploadedFile(
        String id,
        String name,
        Long size,
        @JsonAnySetter @JsonAnyGetter Map<String, JsonNode> other) implements JsonRecord {

    /** Copies {@code other}. */
    public UploadedFile {
        other = other == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(other));
    }
}
