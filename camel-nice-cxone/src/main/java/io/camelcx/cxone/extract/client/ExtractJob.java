// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.support.http.HttpAddress;
import java.net.URI;
import java.util.Optional;

/**
 * An extraction that the vendor is preparing or has prepared.
 *
 * @param id           the vendor's id
 * @param state        its state
 * @param word         the vendor's word for the state
 * @param url          the address of the file, valid for 30 seconds; empty unless the job has succeeded
 * @param errorMessage the vendor's message of a failure; empty if there is none
 */
public record ExtractJob(String id, JobState state, String word, Optional<URI> url, String errorMessage) {

    /** Reads a job: {@code jobStatus} with or without the objects that may enclose it. */
    static ExtractJob read(JsonNode json, String defaultId) {
        JsonNode job = json.path("jobResponse").isObject() ? json.path("jobResponse") : json;
        JsonNode status = job.path("jobStatus").isObject() ? job.path("jobStatus") : job;
        String word = status.path("status").asText("");
        JsonNode result = status.path("result");
        return new ExtractJob(
                status.path("id").asText(defaultId),
                JobState.of(word),
                word,
                Optional.ofNullable(result.path("url").textValue()).flatMap(HttpAddress::parse),
                result.path("errorMessage").asText(""));
    }

    /** Without the address, which is a credential while it is valid. */
    @Override
    public String toString() {
        return "ExtractJob[" + id + ", " + word + (errorMessage.isEmpty() ? "" : ", " + errorMessage) + "]";
    }
}
