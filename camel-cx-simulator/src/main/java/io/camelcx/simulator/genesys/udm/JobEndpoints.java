// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.UdmState;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Json;
import io.camelcx.simulator.http.RefusedException;
import io.camelcx.simulator.http.Routes;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.stream.Stream;

/** The operations on jobs and on the history. */
record JobEndpoints(UdmApi api, UdmVersion version) {

    void addTo(Routes routes) {
        String jobs = version.path() + "/export/jobs";
        String history = version.path() + "/export/history";
        routes.on("GET", jobs, this::jobs)
                .on("POST", jobs, this::create)
                .on("DELETE", jobs, call -> deleteAll(call, exports()::deleteJob))
                .on(
                        "POST",
                        jobs + "/cancel/{id}",
                        call -> change(call, (job, now) -> {
                            refuseIf(job.isFinished(), "Job " + job.id() + " has finished");
                            job.cancel();
                        }))
                .on(
                        "POST",
                        jobs + "/resume/{id}",
                        call -> change(call, (job, now) -> {
                            refuseIf(!job.isSuspended(), "Job " + job.id() + " is not suspended");
                            job.resume(now);
                        }))
                .on(
                        "POST",
                        jobs + "/suspend/{id}",
                        call -> change(call, (job, now) -> {
                            refuseIf(job.isFinished() || job.isSuspended(), "Job " + job.id() + " has finished");
                            job.suspend(now);
                        }))
                .on("GET", jobs + "/{id}", call -> change(call, (job, now) -> {}))
                .on("PUT", jobs + "/{id}", this::update)
                .on("DELETE", jobs + "/{id}", call -> delete(call, exports()::deleteJob))
                .on("GET", history, this::history)
                .on("DELETE", history, call -> deleteAll(call, exports()::deleteExport))
                .on("GET", history + "/{id}", this::export)
                .on("DELETE", history + "/{id}", call -> delete(call, exports()::deleteExport))
                .on("GET", history + "/{id}/progress", this::progress);
    }

    private Answer jobs(HttpCall call) {
        List<ObjectNode> found = exports().jobs().stream()
                .filter(job -> UdmAnswers.contains(call, "title", job.request().title()))
                .filter(job -> UdmAnswers.contains(call, "type", job.request().type()))
                .filter(job -> UdmAnswers.contains(call, "source", job.request().source()))
                .filter(job -> UdmAnswers.contains(
                        call, "scheduleType", job.request().schedule().scheduleType()))
                .filter(job -> call.query("suspend")
                        .map(wanted -> wanted.equals("true") == (job.state() == UdmState.SUSPENDED))
                        .orElse(true))
                .map(this::json)
                .toList();
        return answers().page(call, found);
    }

    private Answer history(HttpCall call) {
        List<ObjectNode> found = exports().history().stream()
                .filter(export -> call.query("jobId")
                        .map(id -> id.equals(Long.toString(export.parentId().orElseThrow())))
                        .orElse(true))
                .filter(export ->
                        UdmAnswers.contains(call, "title", export.request().title()))
                .filter(export ->
                        UdmAnswers.contains(call, "type", export.request().type()))
                .filter(export ->
                        UdmAnswers.contains(call, "source", export.request().source()))
                .filter(export ->
                        UdmAnswers.contains(call, "fileName", export.fileName().orElse("")))
                .filter(export -> UdmAnswers.contains(
                        call, "status", api.settings().replies().word(export.state())))
                .map(this::json)
                .toList();
        return answers().page(call, found);
    }

    private Answer create(HttpCall call) {
        return answers().answer(202, json(exports().create(request(call))));
    }

    private Answer update(HttpCall call) {
        JobRequest request = request(call);
        return change(call, (job, now) -> {
            refuseIf(job.isRunning() || job.isFinished(), "Job " + job.id() + " has started");
            job.update(request, now);
        });
    }

    private JobRequest request(HttpCall call) {
        return JobRequest.read(
                call.json().orElseThrow(() -> RefusedException.of(400, "The body must be a JSON object")),
                version.isNewest());
    }

    private Answer change(HttpCall call, Exports.JobChange change) {
        long id = id(call.variable("id"));
        return exports()
                .job(id, change)
                .map(job -> answers().ok(json(job)))
                .orElseThrow(() -> RefusedException.of(404, "Job " + id + " not found"));
    }

    private Answer export(HttpCall call) {
        long id = id(call.variable("id"));
        return exports()
                .export(id)
                .map(export -> answers().ok(json(export)))
                .orElseThrow(() -> RefusedException.of(404, "Export " + id + " not found"));
    }

    /** The operation documents no 404. */
    private Answer progress(HttpCall call) {
        long id = id(call.variable("id"));
        JobInfo export =
                exports().export(id).orElseThrow(() -> RefusedException.of(400, "Export " + id + " not found"));
        return answers()
                .ok(Json.object()
                        .put("progress", export.progress())
                        .put("status", api.settings().replies().word(export.state())));
    }

    /** The operation documents no 404. */
    private static Answer delete(HttpCall call, LongPredicate deletion) {
        long id = id(call.variable("id"));
        refuseIf(!deletion.test(id), id + " is in progress, or not found");
        return Answer.empty(204);
    }

    private static Answer deleteAll(HttpCall call, LongPredicate deletion) {
        String ids = call.query("jobIDs").orElseThrow(() -> RefusedException.of(400, "jobIDs is missing"));
        List<Long> left = Stream.of(ids.split(",")).map(text -> id(text.trim())).toList().stream()
                .filter(id -> !deletion.test(id))
                .toList();
        return left.isEmpty() ? Answer.empty(204) : Answer.json(500, Json.tree(left));
    }

    private static long id(String text) {
        return JobFields.number("id", text);
    }

    private static void refuseIf(boolean condition, String message) {
        if (condition) {
            throw RefusedException.of(400, message);
        }
    }

    private ObjectNode json(JobInfo info) {
        return info.json(api.settings().replies(), version.isNewest());
    }

    private UdmAnswers answers() {
        return new UdmAnswers(api.settings().replies());
    }

    private Exports exports() {
        return api.exports();
    }
}
