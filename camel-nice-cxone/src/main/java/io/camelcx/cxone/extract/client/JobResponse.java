// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A response about jobs. A job whose id is not recognized is lost, so every id is accepted that can be part of a path. */
final class JobResponse {

    private static final Pattern BARE = Pattern.compile("[!-~&&[^<>{}\\[\\]\"]]{1,256}");
    private static final Set<String> NO_IDS = Set.of("true", "false", "null", ".", "..");
    private static final List<String> NAMES = List.of("jobId", "id");
    private static final List<String> WRAPPERS = List.of("jobResponse", "jobStatus", "exportResponse");

    private final ObjectMapper mapper;
    private final String text;

    JobResponse(ObjectMapper mapper, byte[] body) {
        this.mapper = mapper;
        String utf8 = new String(body, StandardCharsets.UTF_8);
        this.text = (utf8.startsWith("\uFEFF") ? utf8.substring(1) : utf8).strip();
    }

    /** The response as JSON; empty if it is not JSON. */
    Optional<JsonNode> json() {
        try {
            JsonNode tree = mapper.readerFor(JsonNode.class)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readValue(text);
            return Optional.ofNullable(tree).filter(node -> !node.isMissingNode());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** The id of the job: the vendor sends a JSON string; objects, and text without quotes, are accepted too. */
    Optional<String> jobId() {
        Optional<String> id = BARE.matcher(text).matches() ? Optional.of(text) : json().flatMap(JobResponse::jobId);
        return id.map(String::strip).filter(text -> !text.isEmpty() && !NO_IDS.contains(text));
    }

    private static Optional<String> jobId(JsonNode json) {
        if (json.isTextual() || json.isIntegralNumber()) {
            return Optional.of(json.asText());
        }
        for (String name : NAMES) {
            if (json.path(name).isValueNode() && !json.path(name).isNull()) {
                return Optional.of(json.path(name).asText());
            }
        }
        return WRAPPERS.stream()
                .map(json::path)
                .filter(JsonNode::isObject)
                .findFirst()
                .flatMap(JobResponse::jobId);
    }
}
