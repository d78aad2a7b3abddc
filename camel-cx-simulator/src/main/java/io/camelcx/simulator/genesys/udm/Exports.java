// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import io.camelcx.simulator.concurrent.DaemonThreads;
import io.camelcx.simulator.concurrent.Guard;
import io.camelcx.simulator.genesys.settings.UdmReplies.HistoryIds;
import io.camelcx.simulator.genesys.settings.UdmSettings;
import io.camelcx.simulator.genesys.settings.UdmState;
import io.camelcx.simulator.genesys.udm.content.ExportContent;
import io.camelcx.simulator.genesys.udm.file.ExportFolder;
import io.camelcx.simulator.genesys.udm.file.ExportOrder;
import io.camelcx.simulator.genesys.udm.file.WrittenFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Jobs, the history of their exports, and the files. Nothing happens between two calls: each call first lets happen what was
 * due since the last one. Thread-safe.
 */
final class Exports implements AutoCloseable {
    private static final long FIRST_ID = 101;

    /** The most rows for which a caller waits. */
    private static final long SMALL = 20_000;

    private static final long CLOSE_SECONDS = 5;

    private final Supplier<UdmSettings> settings;
    private final Supplier<ExportContent> content;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final ExportFolder folder = new ExportFolder();
    private final ExecutorService writer = DaemonThreads.single("cx-simulator-exports");
    private final Map<Long, Job> jobs = new LinkedHashMap<>();
    private final Map<Long, Export> history = new LinkedHashMap<>();
    private final Map<String, StoredFile> files = new LinkedHashMap<>();
    private Optional<Certificate> certificate = Optional.empty();
    private long nextId = FIRST_ID;

    /**
     * A store without jobs.
     *
     * @param content what exports that start now hold
     */
    Exports(Supplier<UdmSettings> settings, Supplier<ExportContent> content, Clock clock) {
        this.settings = settings;
        this.content = content;
        this.clock = clock;
    }

    Optional<Certificate> certificate() {
        return guard.get(() -> certificate);
    }

    void use(Optional<Certificate> uploaded) {
        guard.run(() -> certificate = uploaded);
    }

    JobInfo create(JobRequest request) {
        return guard.get(() -> {
            Instant now = clock.instant();
            Job job = new Job(nextId++, request, now);
            jobs.put(job.id(), job);
            follow(now);
            return job.info(now);
        });
    }

    List<JobInfo> jobs() {
        return all(now -> jobs.values().stream().map(job -> job.info(now)).toList());
    }

    List<JobInfo> history() {
        return all(now -> history.values().stream().map(run -> run.info(now)).toList());
    }

    /** The files that are there, in the order in which they came. */
    List<StoredFile> files() {
        return all(now -> files.values().stream()
                .filter(file -> !now.isBefore(file.uploaded()))
                .toList());
    }

    Optional<StoredFile> file(String name) {
        return files().stream().filter(file -> file.name().equals(name)).findFirst();
    }

    Optional<JobInfo> export(long id) {
        return all(now -> Optional.ofNullable(history.get(id)).map(run -> run.info(now)));
    }

    /** Changes a job; empty if there is none. */
    Optional<JobInfo> job(long id, JobChange change) {
        return all(now -> Optional.ofNullable(jobs.get(id)).map(job -> {
            change.apply(job, now);
            follow(now);
            return job.info(now);
        }));
    }

    /** What is done to a job. */
    @FunctionalInterface
    interface JobChange {
        void apply(Job job, Instant now);
    }

    /** Removes a job that does not run; returns whether it is gone. */
    boolean deleteJob(long id) {
        return all(now -> {
            Job job = jobs.get(id);
            return job != null && !job.isRunning() && jobs.remove(id) != null;
        });
    }

    /** Removes a record that is no export in progress; returns whether it is gone. */
    boolean deleteExport(long id) {
        return all(now -> {
            Export export = history.get(id);
            return export != null && export.state().isFinal() && history.remove(id) != null;
        });
    }

    boolean deleteFile(String name) {
        return all(now -> {
            Optional<StoredFile> removed = Optional.ofNullable(files.remove(name));
            removed.ifPresent(file -> folder.delete(file.file()));
            return removed.isPresent();
        });
    }

    /** Replaces the content of a file; empty if there is no such file. */
    Optional<StoredFile> replace(String name, byte[] bytes) {
        return all(now -> Optional.ofNullable(files.get(name)).map(old -> {
            try {
                WrittenFile written = folder.write(name, bytes);
                folder.delete(old.file());
                StoredFile replaced =
                        new StoredFile(written, old.historyId(), old.request(), old.uploaded(), old.keep());
                files.put(name, replaced);
                return replaced;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
    }

    /**
     * Ends an export.
     *
     * @param id of the export, or of the job that runs it
     * @param failed whether it has no files
     * @throws IllegalArgumentException if there is none
     * @throws IllegalStateException if it has ended already
     */
    JobInfo end(long id, boolean failed) {
        return all(now -> {
            Export export = Optional.ofNullable(history.get(id))
                    .or(() -> Optional.ofNullable(jobs.get(id)).flatMap(Job::last))
                    .orElseThrow(() -> new IllegalArgumentException("There is no export " + id));
            if (!failed) {
                keep(export.finish(now));
            } else if (export.state().isFinal()) {
                throw new IllegalStateException("Export " + id + " is " + export.state() + " already");
            } else {
                export.end(UdmState.FAILED);
            }
            return export.info(now);
        });
    }

    void clear() {
        guard.run(() -> {
            history.values().stream()
                    .filter(export -> !export.state().isFinal())
                    .forEach(export -> export.end(UdmState.CANCELED));
            files.values().forEach(file -> folder.delete(file.file()));
            jobs.clear();
            history.clear();
            files.clear();
            certificate = Optional.empty();
            nextId = FIRST_ID;
        });
    }

    @Override
    public void close() {
        writer.shutdownNow();
        try {
            // An export that is being written ends at once, and would else add a file to the folder meanwhile.
            writer.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        folder.close();
    }

    private <T> T all(Function<Instant, T> action) {
        return guard.get(() -> {
            Instant now = clock.instant();
            follow(now);
            return action.apply(now);
        });
    }

    private void follow(Instant now) {
        jobs.values().forEach(job -> startDue(job, now));
        history.values().forEach(export -> keep(export.follow(now)));
        List<StoredFile> old = files.values().stream()
                .filter(file -> !now.isBefore(file.end()))
                .toList();
        old.forEach(file -> {
            files.remove(file.name());
            folder.delete(file.file());
        });
    }

    private void startDue(Job job, Instant now) {
        Optional<Instant> due = job.due().filter(time -> !time.isAfter(now));
        while (due.isPresent()) {
            Export export = start(job, due.get());
            history.put(export.id(), export);
            job.start(export, due.get());
            due = job.due().filter(time -> !time.isAfter(now));
        }
    }

    private Export start(Job job, Instant time) {
        UdmSettings current = settings.get();
        boolean sameId = current.replies().historyIds() == HistoryIds.JOB && job.started() == 0;
        long id = sameId ? job.id() : nextId++;
        ExportContent exported = content.get();
        boolean large = exported.settings().contacts() + exported.settings().interactions() > SMALL;
        OptionalLong splitSize =
                job.request().fileSplitSize().map(SplitSize::bytes).orElse(OptionalLong.empty());
        Optional<Future<List<WrittenFile>>> writing = certificate
                .map(recipient -> new ExportOrder(
                        id, exported, job.request().selection(), recipient.certificate(), current.files(), splitSize))
                .map(order -> writer.submit(() -> folder.write(order)));
        return new Export(id, job.id(), job.request(), current, time, writing, large);
    }

    private void keep(List<StoredFile> written) {
        written.forEach(file -> files.put(file.name(), file));
    }
}
