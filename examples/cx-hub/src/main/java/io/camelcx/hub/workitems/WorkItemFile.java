// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.workitems;

import io.camelcx.hub.workitems.rows.Row;
import io.camelcx.hub.workitems.rows.RowFormat;
import io.camelcx.hub.workitems.rows.RowReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * A file that is being processed: its rows as work items, which are read in batches on demand, and their results.
 */
public final class WorkItemFile implements Iterable<List<WorkItem>> {

    /** Small enough that a batch is done before a hub that stops would have to interrupt it. */
    private static final int BATCH_SIZE = 50;

    private final Path file;
    private final Version version;
    private final RowReader rows;
    private final RowResults results;
    private final BooleanSupplier running;
    private int taken;

    /** The processing of a file was stopped; it stays in its folder and is processed again. The message contains the reason. */
    static final class Unfinished extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfinished(String message) {
            super(message);
        }
    }

    /** Detects that a file was written to meanwhile. */
    private record Version(long size, FileTime modified) {

        static Version of(Path file) throws IOException {
            return new Version(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private WorkItemFile(Path file, Version version, RowReader rows, RowResults results, BooleanSupplier running) {
        this.file = file;
        this.version = version;
        this.rows = rows;
        this.results = results;
        this.running = running;
    }

    /** Opens a file. It is not finished if its route, which is checked before each row, is no longer running. */
    static WorkItemFile open(Path file, RowFormat format, Path folder, BooleanSupplier running) throws IOException {
        Version version = Version.of(file);
        String name = file.getFileName().toString();
        RowResults results = new RowResults(
                folder.resolve("out").resolve(name + ".answers.jsonl"),
                folder.resolve("dead").resolve(name + ".jsonl"));
        try {
            return new WorkItemFile(file, version, format.open(file), results, running);
        } catch (IOException | RuntimeException e) {
            results.discard();
            throw e;
        }
    }

    /** Its name, without a folder. */
    public String name() {
        return file.getFileName().toString();
    }

    /** The rows that have not been read yet. */
    @Override
    public Iterator<List<WorkItem>> iterator() {
        return new Iterator<>() {
            private boolean stopped;

            @Override
            public boolean hasNext() {
                // After a failure it has no more rows: Camel iterates over the rest to clean up.
                if (stopped) {
                    return false;
                }
                stopped = true;
                requireRunning();
                stopped = false;
                return rows.rows().hasNext();
            }

            @Override
            public List<WorkItem> next() {
                List<WorkItem> items = new ArrayList<>(BATCH_SIZE);
                do {
                    items.add(item(rows.rows().next()));
                } while (items.size() < BATCH_SIZE && rows.rows().hasNext());
                return items;
            }
        };
    }

    private WorkItem item(Row row) {
        taken++;
        return new WorkItem(name() + "-" + row.number(), row, this);
    }

    /** Whether the route is running, so that failed rows are retried. */
    boolean isRunning() {
        return running.getAsBoolean();
    }

    /** Fails if no further row can be processed, because the route is stopping or the results cannot be written. */
    void requireRunning() {
        if (!isRunning()) {
            throw new Unfinished(name() + " is not finished, because its route is stopping");
        }
        results.check();
    }

    RowResults results() {
        return results;
    }

    /** Completes the results, after all rows are done. */
    RowResults.Counts complete() throws IOException {
        rows.close();
        if (!version.equals(Version.of(file))) {
            throw new Unfinished(name() + " was written to while it was read; it is processed again from its beginning."
                    + " Write a file under another name, and rename it when it is complete");
        }
        return results.complete(taken);
    }

    /** Removes the results. */
    void discard() throws IOException {
        rows.close();
        results.discard();
    }
}
