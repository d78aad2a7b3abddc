// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.udm.KilledConsumer.Task;
import io.camelcx.simulator.genesys.settings.UdmFiles.Split;
import io.camelcx.simulator.genesys.udm.JobInfo;
import io.camelcx.simulator.genesys.udm.StoredFile;
import io.camelcx.simulator.http.Fault;
import io.camelcx.test.HangLimit;
import io.camelcx.test.KilledJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consumers and exports whose JVM is killed (SIGKILL) and started again. The vendor keeps running in the test. */
class ExportKillTest {

    private static final int DAYS = 7;
    private static final int KILLS = 10;
    private static final int CONTACTS = 60;
    private static final int INTERACTIONS = 60;
    private static final int ATTACHMENT_EVERY = 20;
    private static final int ATTACHMENT_BYTES = 10_000;
    private static final String DOWNLOAD = "/udm/v10/files/*";
    private static final String JOBS = "/udm/v10/export/jobs";
    private static final String HISTORY = "/udm/v10/export/history";

    @TempDir
    private Path folder;

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final UdmBed bed = UdmBed.create(udm -> udm.withContent(content -> content.withContacts(CONTACTS)
            .withInteractions(INTERACTIONS)
            .withAttachmentEvery(ATTACHMENT_EVERY)
            .withAttachmentBytes(ATTACHMENT_BYTES)));
    private KilledJvm jvm;

    @BeforeEach
    void prepare() {
        jvm = new KilledJvm(KilledConsumer.class, folder);
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    @Test
    void everyRecordAndFileOfAWeekIsDeliveredThoughTheConsumerIsKilledTenTimes() throws Exception {
        exportAWeek();
        List<String> records = expectedRecords();
        List<String> entries = expectedEntries();
        List<String> files = expectedFiles();

        for (int kill = 1; kill <= KILLS; kill++) {
            holdAfterSomeFiles();
            Callable<Boolean> progress = someProgress();
            killWhen(Task.CONSUME, () -> progress.call() || isHeld());
            assertThat(lines(KilledConsumer.FILES).containsAll(files)
                            && lines(KilledConsumer.RECORDS).containsAll(records)
                            && lines(KilledConsumer.ENTRIES).containsAll(entries))
                    .as("everything is delivered before kill %s, seed %s", kill, seed)
                    .isFalse();
        }
        bed.faults().clear();
        // The last end is a kill too: what is done must be on the disk.
        killWhen(
                Task.CONSUME,
                () -> lines(KilledConsumer.FILES).containsAll(files)
                        && lines(KilledConsumer.RECORDS).containsAll(records)
                        && lines(KilledConsumer.ENTRIES).containsAll(entries));

        assertDelivered(KilledConsumer.RECORDS, records);
        assertDelivered(KilledConsumer.ENTRIES, entries);
        assertDelivered(KilledConsumer.FILES, files);
        assertThat(lines(KilledConsumer.FILES).size() - files.size())
                .as("files that were delivered again, at most one a kill, seed %s", seed)
                .isLessThanOrEqualTo(KILLS);
        assertThat(spooledFolders())
                .as("the folders of killed processes, of which each start removes those before")
                .isLessThanOrEqualTo(1);
    }

    @Test
    void aPartThatWasProcessedIsNotDeliveredAgainAfterAKillBeforeTheNextOne() throws Exception {
        split("Night", Split.ENCRYPTED_FILE);
        List<StoredFile> parts = bed.udm().files();
        assertThat(parts).hasSizeGreaterThan(2);
        bed.faults()
                .add(Fault.on("GET", "/udm/v10/files/" + parts.get(1).name()).delay(HangLimit.TIME));
        killWhen(Task.FILES, () -> isHeld() && state().contains(parts.get(0).name()));
        assertThat(lines(KilledConsumer.FILES)).hasSize(1);
        bed.faults().clear();

        killWhen(Task.FILES, () -> lines(KilledConsumer.FILES).size() >= parts.size());

        assertThat(lines(KilledConsumer.FILES)).containsExactlyElementsOf(expectedFiles());
    }

    @Test
    void aJobIsCreatedOnceThoughItsExportIsKilledAtEachOfItsSteps() throws Exception {
        bed.udm().change(udm -> udm.withRunTime(Duration.ofHours(1)));

        bed.faults().add(Fault.on("POST", JOBS).delay(HangLimit.TIME));
        killWhen(Task.EXPORT, this::isHeld);
        assertThat(bed.udm().jobs()).as("killed before the job is created").isEmpty();

        hold(Fault.on("POST", JOBS).afterHandling().delay(HangLimit.TIME));
        killWhen(Task.EXPORT, () -> !bed.udm().jobs().isEmpty());

        bed.faults().clear();
        int followed = bed.journal().count("GET", HISTORY);
        killWhen(Task.EXPORT, () -> bed.journal().count("GET", HISTORY) > followed + random.nextInt(2, 6));

        bed.clock.advance(Duration.ofHours(1));
        hold(Fault.on("GET", DOWNLOAD).delay(HangLimit.TIME));
        killWhen(Task.EXPORT, this::isHeld);

        bed.faults().clear();
        List<String> records = expectedRecords();
        killWhen(Task.EXPORT, () -> lines(KilledConsumer.EXPORTED).size() >= records.size());
        assertThat(bed.udm().jobs()).hasSize(1);
        assertThat(bed.udm().history()).hasSize(1);
        assertThat(lines(KilledConsumer.EXPORTED)).containsExactlyInAnyOrderElementsOf(records);
    }

    /** Each day two exports with attachments, and one in parts between them; the three ways to split take turns. */
    private void exportAWeek() {
        for (int day = 1; day <= DAYS; day++) {
            bed.udm().startExport("Everything " + day);
            split("Parts " + day, Split.values()[day % Split.values().length]);
            bed.udm().startExport("Evening " + day);
            bed.clock.advance(Duration.ofDays(1));
        }
        assertThat(bed.udm().history()).hasSize(3 * DAYS);
    }

    private void split(String title, Split split) {
        bed.udm().change(udm -> udm.withFiles(files -> files.withSplit(split)));
        bed.start();
        Map<String, Object> job = new HashMap<>(ExportTest.JOB);
        job.put("title", title);
        job.put("jobParams", Map.of("type", "UCS", "media", List.of(), "fileSplitSize", "2 KB"));
        assertThat(bed.call("operation=createJob", job, Map.of()).getException())
                .isNull();
    }

    private List<String> expectedRecords() {
        List<String> records = new ArrayList<>();
        for (JobInfo export : bed.udm().history()) {
            for (int contact = 0; contact < CONTACTS; contact++) {
                records.add("%d|C0000Ca%010d".formatted(export.id(), contact));
            }
            for (int interaction = 0; interaction < INTERACTIONS; interaction++) {
                records.add("%d|I0000Ca%010d".formatted(export.id(), interaction));
            }
        }
        return records;
    }

    /** The names of attachments are not known, but those of their folders. */
    private List<String> expectedEntries() {
        List<String> entries = new ArrayList<>();
        for (JobInfo export : bed.udm().history()) {
            if (export.request().selection().attachments()) {
                for (int interaction = 0; interaction < INTERACTIONS; interaction += ATTACHMENT_EVERY) {
                    entries.add("%d|attachments/I0000Ca%010d".formatted(export.id(), interaction));
                }
            }
        }
        return entries;
    }

    private List<String> expectedFiles() throws Exception {
        List<String> files = new ArrayList<>();
        for (StoredFile file : bed.udm().files()) {
            String hash = KilledConsumer.hash(Files.readAllBytes(file.file().path()));
            files.add(file.historyId() + "|" + file.name() + "|" + hash);
        }
        return files;
    }

    private void assertDelivered(String file, List<String> expected) throws IOException {
        assertThat(new HashSet<>(lines(file)))
                .as("%s, seed %s", file, seed)
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** Each line once or more. */
    private List<String> lines(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.exists(path)) {
            return List.of();
        }
        return Files.readAllLines(path).stream()
                .filter(line -> !line.contains(".jsonl|"))
                .map(line -> file.equals(KilledConsumer.ENTRIES) ? attachment(line) : line)
                .toList();
    }

    private static String attachment(String line) {
        assertThat(line).endsWith("|" + ATTACHMENT_BYTES);
        return line.substring(0, line.lastIndexOf('/'));
    }

    /** No consumer downloads more than some files before it is killed, even if the test runs slowly. */
    private void holdAfterSomeFiles() {
        hold(Fault.on("GET", DOWNLOAD).after(random.nextInt(1, 9)).delay(HangLimit.TIME));
    }

    private void hold(Fault fault) {
        bed.faults().clear();
        bed.faults().clearApplied();
        bed.faults().add(fault);
    }

    private boolean isHeld() {
        return !bed.faults().applied().isEmpty();
    }

    /** Some progress of any kind: a request, a line, or a new position. */
    private Callable<Boolean> someProgress() throws IOException {
        int requests = requests() + random.nextInt(1, 40);
        long written = written() + random.nextInt(1, 20_000);
        String state = state();
        return switch (random.nextInt(3)) {
            case 0 -> () -> requests() >= requests;
            case 1 -> () -> written() >= written;
            default -> () -> state().length() > state.length();
        };
    }

    private int requests() {
        return bed.journal().count("*", "/udm/*") + bed.journal().count("*", "/udm-bucket/*");
    }

    private long written() throws IOException {
        long bytes = 0;
        for (String file : List.of(KilledConsumer.RECORDS, KilledConsumer.ENTRIES, KilledConsumer.FILES)) {
            Path path = folder.resolve(file);
            bytes += Files.exists(path) ? Files.size(path) : 0;
        }
        return bytes;
    }

    private String state() throws IOException {
        Path states = folder.resolve(KilledConsumer.STATES);
        return Files.exists(states) ? Files.readString(states) : "";
    }

    private long spooledFolders() throws IOException {
        try (Stream<Path> folders = Files.list(folder.resolve(KilledConsumer.SPOOL))) {
            return folders.count();
        }
    }

    private void killWhen(Task task, Callable<Boolean> progress) throws Exception {
        jvm.killWhen(
                progress, bed.simulator().baseUrl().toString(), "file:" + UdmBed.KEYS, folder.toString(), task.name());
    }
}
