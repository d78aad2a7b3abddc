// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.http.HttpAddress;
import java.net.URI;
import java.util.Optional;

/**
 * An extraction that the vendor prepares or has prepared.
 *
 * @param id           the vendor's id
 * @param state        where it stands
 * @param word         the vendor's word for that
 * @param url          where the file is, for 30 seconds; empty unless it has succeeded
 * @param errorMessage why it failed, in the vendor's words; empty if it did not or does not say
 */
public record ExtractJob(String id, JobState state, String word, Optional<URI> url, String errorMessage) {

    /** Reads a job: {@code jobStatus} with or without the objects that may stand around it. */
    static ExtractJob read(JsonNode json, String askedFor) {
        JsonNode job = json.path("jobResponse").isObject() ? json.path("jobResponse") : json;
        JsonNode status = job.path("jobStatus").isObject() ? job.path("jobStatus") : job;
        String word = status.path("status").asText("");
        JsonNode result = status.path("result");
        return new ExtractJob(
                status.path("id").asText(askedFor),
                JobState.of(word),
                word,
                Optional.ofNullable(result.path("url").textValue()).flatMap(HttpAddress::parse),
                result.path("errorMessage").asText(""));
    }

    /** Without the address, which is as good as a password while it lives. */
    @Override
    public String toString() {
        return "ExtractJob[" + id + ", " + word + (errorMessage.isEmpty() ? "" : ", " + errorMessage) + "]";
    }
}
