// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.control.ControlAnswer;
import io.camelcx.simulator.cxone.settings.ExtractionSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.function.Supplier;

/** The Data Extraction API's part of the control surface, each route one method of {@link DataExtractionApi}. */
final class ExtractionControl {
    private static final String BASE_PATH = "/__sim/cxone";
    private static final String JOB = BASE_PATH + "/jobs/{id}";

    private final DataExtractionApi api;

    ExtractionControl(DataExtractionApi api) {
        this.api = api;
    }

    Routes routes() {
        return new Routes()
                .on("GET", BASE_PATH + "/jobs", this::list)
                .on("POST", JOB + "/complete", call -> job(() -> api.complete(call.variable("id"))))
                .on("POST", JOB + "/fail", this::fail)
                .on("POST", JOB + "/cancel", call -> job(() -> api.cancel(call.variable("id"))))
                .on("POST", JOB + "/expire", call -> job(() -> api.expire(call.variable("id"))))
                .on("POST", BASE_PATH + "/extraction", this::changeExtraction)
                .on("GET", BASE_PATH + "/rows", this::rows);
    }

    private Answer list(HttpCall call) {
        ArrayNode list = Json.object().arrayNode();
        api.jobs().forEach(job -> list.add(describe(job)));
        ObjectNode json = Json.object().put("submissions", api.submissions());
        return Answer.json(200, json.set("jobs", list));
    }

    private Answer fail(HttpCall call) {
        String message = call.json()
                .map(body -> body.path("message").asText(""))
                .filter(text -> !text.isBlank())
                .orElse("The extraction failed");
        return job(() -> api.fail(call.variable("id"), message));
    }

    private Answer changeExtraction(HttpCall call) {
        ObjectNode body = ControlAnswer.body(call);
        Optional<Duration> pace = ControlAnswer.duration(body, "pace");
        Optional<Duration> runTime = ControlAnswer.duration(body, "runTime");
        try {
            api.change(settings -> changed(settings, pace, runTime, body));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
        return ControlAnswer.done();
    }

    private static ExtractionSettings changed(
            ExtractionSettings settings, Optional<Duration> pace, Optional<Duration> runTime, ObjectNode body) {
        ExtractionSettings paced = pace.map(settings::withPace).orElse(settings);
        ExtractionSettings timed = runTime.map(paced::withRunTime).orElse(paced);
        return timed.withReplies(replies -> ReplyJson.apply(body.path("replies"), replies));
    }

    private Answer rows(HttpCall call) {
        LocalDate from = date(call, "from");
        LocalDate to = date(call, "to");
        try {
            ObjectNode json = Json.object();
            return Answer.json(
                    200,
                    json.set(
                            "rows",
                            Json.tree(api.rows(required(call, "entity"), required(call, "version"), from, to))));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
    }

    private static LocalDate date(HttpCall call, String name) {
        String text = required(call, name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw ControlAnswer.refusal(name + " is '" + text + "', it must be a date such as 2026-03-01");
        }
    }

    private static String required(HttpCall call, String name) {
        return call.query(name).orElseThrow(() -> missing(name));
    }

    private static RefusedException missing(String name) {
        return ControlAnswer.refusal(name + " is missing");
    }

    /** Answers with the job, or why there is none. */
    private static Answer job(Supplier<ExtractionJob> action) {
        try {
            return Answer.json(200, describe(action.get()));
        } catch (IllegalArgumentException e) {
            throw ControlAnswer.refusal(e.getMessage());
        }
    }

    private static ObjectNode describe(ExtractionJob job) {
        ObjectNode json = Json.object()
                .put("id", job.id())
                .put("entity", job.entity())
                .put("version", job.version())
                .put("start", job.start().toString())
                .put("end", job.end().toString())
                .put("user", job.user())
                .put("submittedAt", job.submittedAt().toString())
                .put("state", job.state().name())
                .put("downloads", job.downloads());
        job.errorMessage().ifPresent(message -> json.put("errorMessage", message));
        return json;
    }
}
