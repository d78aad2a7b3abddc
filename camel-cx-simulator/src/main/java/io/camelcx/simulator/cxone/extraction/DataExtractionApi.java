// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.extraction;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.cxone.auth.CxoneAuthentication;
import io.camelcx.simulator.cxone.content.DataFile;
import io.camelcx.simulator.cxone.content.Entities;
import io.camelcx.simulator.cxone.content.Entity;
import io.camelcx.simulator.cxone.files.FileHost;
import io.camelcx.simulator.cxone.settings.ExtractionSettings;
import io.camelcx.simulator.facade.Configurable;
import io.camelcx.simulator.facade.Control;
import io.camelcx.simulator.http.RoutesServlet;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;

/**
 * The Data Extraction API V1 and its jobs, as a test or a demonstration directs them. Jobs outlive a restart. Thread-safe.
 */
public final class DataExtractionApi implements Configurable<ExtractionSettings> {
    /** Where the API lives: spelled as in the vendor's text, and as observed programs spell it. */
    static final List<String> BASE_PATHS = List.of("/data-extraction/V1", "/data-extraction/v1");

    private final AtomicReference<ExtractionSettings> settings;
    private final Entities entities;
    private final Clock clock;
    private final CxoneAuthentication authentication;
    private final FileHost files;
    private final JobStore jobs;
    private final CallSpacing spacing;

    /**
     * An API without jobs.
     *
     * @param seed the seed of the random values in the rows
     * @param files the host that has the files
     */
    public DataExtractionApi(
            ExtractionSettings settings, long seed, Clock clock, CxoneAuthentication authentication, FileHost files) {
        this.settings = new AtomicReference<>(settings);
        this.entities = new Entities(seed);
        this.clock = clock;
        this.authentication = authentication;
        this.files = files;
        this.jobs = new JobStore(seed, clock);
        this.spacing = new CallSpacing(clock);
    }

    /** Serves the API in a server that is about to start. */
    public void mount(ServletContextHandler context) {
        JobEndpoints endpoints = new JobEndpoints(this, authentication, spacing);
        ServletHolder servlet = new ServletHolder(new RoutesServlet(endpoints.routes()));
        BASE_PATHS.forEach(base -> context.addServlet(servlet, base + "/*"));
    }

    @Override
    public String api() {
        return "extraction";
    }

    @Override
    public ExtractionSettings settings() {
        return settings.get();
    }

    /** Changes how the API behaves, from now on; a job that runs keeps the time that it was given. */
    @Override
    public void change(UnaryOperator<ExtractionSettings> change) {
        settings.updateAndGet(change);
    }

    /** All jobs in the order of their submission, in their present states. */
    public List<ExtractionJob> jobs() {
        return jobs.all().stream().map(this::snapshot).toList();
    }

    @Control("GET /jobs")
    JobList jobList() {
        return new JobList(submissions(), jobs());
    }

    record JobList(int submissions, List<ExtractionJob> jobs) {}

    /** The job with this id. */
    public Optional<ExtractionJob> job(String id) {
        return jobs.find(id).map(this::snapshot);
    }

    /** How many submissions were accepted, synchronous ones included. */
    public int submissions() {
        return jobs.all().size();
    }

    /**
     * Completes a job now; one that has ended gets a new file.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    @Control("POST /jobs/{id}/complete")
    public ExtractionJob complete(String id) {
        return changeJob(id, job -> job.ready(clock.instant()));
    }

    /**
     * Fails a job with this message.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    @Control("POST /jobs/{id}/fail")
    public ExtractionJob fail(String id, @Control.Default("The extraction failed") String message) {
        return changeJob(id, job -> job.ended(JobState.FAILED, Optional.of(message)));
    }

    /**
     * Cancels a job.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    @Control("POST /jobs/{id}/cancel")
    public ExtractionJob cancel(String id) {
        return changeJob(id, job -> job.ended(JobState.CANCELLED, Optional.empty()));
    }

    /**
     * Expires a job and removes its file.
     *
     * @throws IllegalArgumentException when there is no such job
     */
    @Control("POST /jobs/{id}/expire")
    public ExtractionJob expire(String id) {
        return changeJob(id, job -> job.ended(JobState.EXPIRED, Optional.empty()));
    }

    /** The entities and versions that can be extracted. */
    public List<Entity> entities() {
        return entities.all();
    }

    /**
     * The rows that a file of these days has, by their columns and in their order.
     *
     * @param from the first day
     * @param to the last day, whose rows are included whatever the settings say of a request's end date
     * @throws IllegalArgumentException when there is no such entity or version
     */
    @Control("GET /rows")
    public List<Map<String, String>> rows(String entity, String version, LocalDate from, LocalDate to) {
        Entity found = entities.find(entity, version)
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no entity " + entity + " of version " + version + ", there are " + names()));
        return days(from, to).stream()
                .flatMap(day ->
                        IntStream.range(0, files.settings().rowsPerDay()).mapToObj(index -> found.namedRow(day, index)))
                .toList();
    }

    /** Counts a download, and returns the file if the job has one now. */
    public Optional<DataFile> download(String jobId) {
        return jobs.find(jobId)
                .filter(job -> snapshot(job).state() == JobState.SUCCEEDED)
                .flatMap(job -> jobs.change(jobId, Job::downloaded))
                .map(job -> file(job.request()));
    }

    ExportRequest read(ObjectNode body) {
        return ExportRequest.read(body, entities, today(), settings().maxDays());
    }

    ExtractionJob submit(ExportRequest request, String user, Duration runTime) {
        return snapshot(jobs.add(
                settings().replies().jobIdPattern(), id -> Job.submitted(id, request, user, clock.instant(), runTime)));
    }

    URI fileUrl(String serverName, String jobId) {
        return files.signedUrl(serverName, jobId);
    }

    private DataFile file(ExportRequest request) {
        boolean inclusive = files.settings().endInclusive();
        LocalDate last = inclusive ? request.end() : request.end().minusDays(1);
        return DataFile.of(request.entity(), days(request.start(), last), files.settings());
    }

    /** Nothing has been submitted yet on the days to come. */
    private List<LocalDate> days(LocalDate from, LocalDate to) {
        LocalDate last = to.isAfter(today()) ? today() : to;
        return last.isBefore(from)
                ? List.of()
                : from.datesUntil(last.plusDays(1)).toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private ExtractionJob changeJob(String jobId, UnaryOperator<Job> change) {
        return jobs.change(jobId, change)
                .map(this::snapshot)
                .orElseThrow(() -> new IllegalArgumentException("There is no job " + jobId));
    }

    private ExtractionJob snapshot(Job job) {
        return job.snapshot(clock.instant(), files.settings().lifetime());
    }

    private List<String> names() {
        return entities.all().stream()
                .map(entity -> entity.name() + " " + entity.version())
                .toList();
    }
}
