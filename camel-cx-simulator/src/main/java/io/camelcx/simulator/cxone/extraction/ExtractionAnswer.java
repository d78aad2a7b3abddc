// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.camelcx.simulator.cxone.settings.ReplySettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The answers of the Data Extraction API. The text gives refusals a status and a reason, but no body. */
final class ExtractionAnswer {

    private ExtractionAnswer() {}

    static Answer submitted(String jobId, ReplySettings replies) {
        int status = replies.submitStatus();
        return switch (replies.jobId()) {
            case STRING -> Answer.json(status, TextNode.valueOf(jobId));
            case OBJECT -> Answer.json(status, Json.object().put("jobId", jobId));
            case ID_OBJECT -> Answer.json(status, Json.object().put("id", jobId));
            case NESTED ->
                Answer.json(
                        status, Json.object().set("jobResponse", Json.object().put("jobId", jobId)));
            case BARE -> Answer.of(status, "text/plain;charset=utf-8", jobId.getBytes(StandardCharsets.UTF_8));
        };
    }

    static Answer url(URI url, ReplySettings replies) {
        return Answer.json(replies.submitStatus(), Json.object().put("url", url.toString()));
    }

    static Answer jobs(List<ExtractionJob> jobs, ReplySettings replies) {
        ArrayNode list = Json.object().arrayNode();
        jobs.forEach(job -> list.add(Json.object().put("id", job.id()).put("status", word(job, replies))));
        return Answer.json(200, Json.object().set("jobs", list));
    }

    /**
     * One job.
     *
     * @param url where its file is, if it has succeeded
     */
    static Answer job(ExtractionJob job, Optional<URI> url, ReplySettings replies) {
        ObjectNode status = Json.object().put("id", job.id()).put("status", word(job, replies));
        ObjectNode result = Json.object();
        url.ifPresent(address -> result.put("url", address.toString()));
        job.errorMessage().ifPresent(message -> result.put("errorMessage", message));
        if (!result.isEmpty()) {
            status.set("result", result);
        }
        return Answer.json(replies.jobStatus(), Json.object().set("jobStatus", status));
    }

    static RefusedException badRequest(String message) {
        return refusal(400, message);
    }

    /** A missing permission, or a call that came too soon: the body does not distinguish them. */
    static RefusedException forbidden() {
        return refusal(403, "Forbidden");
    }

    static RefusedException tooSoon(int status, Duration wait) {
        if (status == 403) {
            return forbidden();
        }
        long seconds = wait.plusNanos(999_999_999).toSeconds();
        return new RefusedException(
                Answer.message(status, "Too Many Requests").header("Retry-After", String.valueOf(seconds)));
    }

    static RefusedException notFound(String message) {
        return refusal(404, message);
    }

    private static String word(ExtractionJob job, ReplySettings replies) {
        return replies.word(job.state().name());
    }

    private static RefusedException refusal(int status, String message) {
        return RefusedException.of(status, message);
    }
}
