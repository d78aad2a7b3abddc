// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import io.camelcx.simulator.genesys.settings.UdmFiles.SplitName;
import io.camelcx.simulator.genesys.settings.UdmSettings;
import io.camelcx.simulator.genesys.settings.UdmState;
import io.camelcx.simulator.genesys.udm.file.WrittenFile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of a job, which the history shows. Its owner guards it. */
final class Export {
    private static final Logger LOG = LoggerFactory.getLogger(Export.class);
    private static final int ALMOST = 99;

    private final long id;
    private final long jobId;
    private final JobRequest request;
    private final UdmSettings settings;
    private final Instant started;
    private final boolean large;
    private final Optional<Future<List<WrittenFile>>> writing;
    private UdmState state;
    private Duration elapsedBefore = Duration.ZERO;
    private Instant activeSince;
    private List<StoredFile> files = List.of();

    /**
     * An export that has started.
     *
     * @param writing the files that are being written; empty if the export fails at once
     * @param large whether no one should wait for them
     */
    Export(
            long id,
            long jobId,
            JobRequest request,
            UdmSettings settings,
            Instant started,
            Optional<Future<List<WrittenFile>>> writing,
            boolean large) {
        this.id = id;
        this.jobId = jobId;
        this.request = request;
        this.settings = settings;
        this.started = started;
        this.activeSince = started;
        this.writing = writing;
        this.large = large;
        this.state = writing.isPresent() ? UdmState.IN_PROGRESS : UdmState.FAILED;
    }

    long id() {
        return id;
    }

    long jobId() {
        return jobId;
    }

    UdmState state() {
        return state;
    }

    JobRequest request() {
        return request;
    }

    /** Lets time pass; returns the files if they were finished by it. */
    List<StoredFile> follow(Instant now) {
        List<StoredFile> stored =
                state == UdmState.IN_PROGRESS && files.isEmpty() && !now.isBefore(end()) && isWritten()
                        ? store(end(), settings.files().partDelay())
                        : List.of();
        if (state == UdmState.IN_PROGRESS && !files.isEmpty() && visible(now).size() == files.size()) {
            state = UdmState.COMPLETED;
        }
        return stored;
    }

    /** Ends the export now, whatever time it has left; returns its files. */
    List<StoredFile> finish(Instant now) {
        if (state.isFinal()) {
            throw new IllegalStateException("Export " + id + " is " + state + " already");
        }
        List<StoredFile> stored = store(now, Duration.ZERO);
        state = state == UdmState.FAILED ? state : UdmState.COMPLETED;
        return stored;
    }

    void suspend(Instant now) {
        if (state == UdmState.IN_PROGRESS) {
            elapsedBefore = elapsed(now);
            state = UdmState.SUSPENDED;
        }
    }

    void resume(Instant now) {
        if (state == UdmState.SUSPENDED) {
            activeSince = now;
            state = UdmState.IN_PROGRESS;
        }
    }

    /** Ends the export without files. */
    void end(UdmState ended) {
        writing.ifPresent(files -> files.cancel(true));
        state = ended;
    }

    JobInfo info(Instant now) {
        List<StoredFile> there = visible(now);
        return new JobInfo(
                id,
                OptionalLong.of(jobId),
                request,
                state,
                started,
                progress(now),
                there.isEmpty() ? Optional.empty() : Optional.of(fileName()),
                there.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(
                                files.stream().mapToLong(StoredFile::size).sum()));
    }

    private boolean isWritten() {
        return !large || writing.filter(Future::isDone).isPresent();
    }

    private List<StoredFile> store(Instant uploaded, Duration partDelay) {
        try {
            List<WrittenFile> written = writing.orElseThrow().get();
            files = IntStream.range(0, written.size())
                    .mapToObj(part -> new StoredFile(
                            written.get(part),
                            id,
                            request,
                            uploaded.plus(partDelay.multipliedBy(part)),
                            settings.files().keep()))
                    .toList();
            return files;
        } catch (ExecutionException | CancellationException e) {
            LOG.warn("Export {} could not be written", id, e);
            state = UdmState.FAILED;
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while export " + id + " is written", e);
        }
    }

    private List<StoredFile> visible(Instant now) {
        return files.stream().filter(file -> !now.isBefore(file.uploaded())).toList();
    }

    private String fileName() {
        if (request.fileSplitSize().isEmpty()) {
            return files.get(0).name();
        }
        SplitName shown = settings.files().splitName();
        return switch (shown) {
            case WHOLE -> settings.files().name().replace("{id}", Long.toString(id));
            case FIRST_PART -> files.get(0).name();
            case ALL_PARTS -> files.stream().map(StoredFile::name).collect(Collectors.joining(","));
        };
    }

    private Instant end() {
        return activeSince.plus(settings.runTime()).minus(elapsedBefore);
    }

    private Duration elapsed(Instant now) {
        return state == UdmState.SUSPENDED ? elapsedBefore : elapsedBefore.plus(Duration.between(activeSince, now));
    }

    private int progress(Instant now) {
        if (state == UdmState.COMPLETED) {
            return 100;
        }
        if (state.isFinal()) {
            return 0;
        }
        long run = Math.max(1, settings.runTime().toMillis());
        return (int) Math.min(ALMOST, Math.max(0, 100 * elapsed(now).toMillis() / run));
    }
}
