// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.cxone.settings.ExtractionSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.HttpCall;
import io.camelcx.simulator.http.Routes;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** The four operations of the vendor's Data Extraction API V1. */
record JobEndpoints(DataExtractionApi api, CxoneAuthentication authentication, CallSpacing spacing) {
    Routes routes() {
        Routes routes = new Routes();
        for (String base : DataExtractionApi.BASE_PATHS) {
            routes.on("GET", base + "/jobs", this::list)
                    .on("POST", base + "/jobs", this::submit)
                    .on("POST", base + "/jobs/sync", this::extractSync)
                    .on("GET", base + "/jobs/{jobId}", this::status);
        }
        return routes;
    }

    private Answer list(HttpCall call) {
        poll(call);
        return ExtractionAnswer.jobs(api.jobs(), api.settings().replies());
    }

    private Answer status(HttpCall call) {
        poll(call);
        String id = call.variable("jobId");
        ExtractionJob job = api.job(id).orElseThrow(() -> ExtractionAnswer.notFound("Job " + id + " does not exist"));
        Optional<URI> url =
                job.state() == JobState.SUCCEEDED ? Optional.of(api.fileUrl(call.serverName(), id)) : Optional.empty();
        return ExtractionAnswer.job(job, url, api.settings().replies());
    }

    private Answer submit(HttpCall call) {
        ExtractionJob job = accept(call, api.settings().runTime());
        return ExtractionAnswer.submitted(job.id(), api.settings().replies());
    }

    /** The vendor gathers the data while the caller waits; here they are available at once. */
    private Answer extractSync(HttpCall call) {
        ExtractionJob job = accept(call, Duration.ZERO);
        return ExtractionAnswer.url(
                api.fileUrl(call.serverName(), job.id()), api.settings().replies());
    }

    private ExtractionJob accept(HttpCall call, Duration runTime) {
        String user = authentication.requireUser(call);
        ExtractionSettings settings = api.settings();
        ExportRequest request =
                api.read(call.json().orElseThrow(() -> ExtractionAnswer.badRequest("The body must be a JSON object")));
        if (settings.forbiddenEntities().contains(request.entity().name())) {
            throw ExtractionAnswer.forbidden();
        }
        requireNoWait(spacing.acquire(user, settings.pace()));
        return api.submit(request, user, runTime);
    }

    /** Permits status requests as the pace allows. */
    private void poll(HttpCall call) {
        String user = authentication.requireUser(call);
        Duration interval = api.settings().pace();
        requireNoWait(api.settings().pollingPaced() ? spacing.acquire(user, interval) : spacing.check(user, interval));
    }

    private void requireNoWait(Optional<Duration> wait) {
        wait.ifPresent(time -> {
            throw ExtractionAnswer.tooSoon(api.settings().refusal(), time);
        });
    }
}
