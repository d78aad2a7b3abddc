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
 * A file that is being processed: its rows as work items, some at a time and read as they are asked for, and what came of
 * them.
 */
public final class WorkItemFile implements Iterable<List<WorkItem>> {

    /** Few enough that the last of them are done before a hub that stops would have to break them off. */
    private static final int AT_A_TIME = 50;

    private final Path file;
    private final Version version;
    private final RowReader rows;
    private final RowResults results;
    private final BooleanSupplier goesOn;
    private int taken;

    /** Tells whether somebody has written to a file meanwhile. */
    private record Version(long size, FileTime modified) {

        static Version of(Path file) throws IOException {
            return new Version(Files.size(file), Files.getLastModifiedTime(file));
        }
    }

    private WorkItemFile(Path file, Version version, RowReader rows, RowResults results, BooleanSupplier goesOn) {
        this.file = file;
        this.version = version;
        this.rows = rows;
        this.results = results;
        this.goesOn = goesOn;
    }

    /**
     * Opens a file.
     *
     * @param folders where the results go
     * @param goesOn asked before each row; once it says no the file is left as it is
     */
    static WorkItemFile open(Path file, RowFormat format, WorkItemFolders folders, BooleanSupplier goesOn)
            throws IOException {
        Version version = Version.of(file);
        String name = file.getFileName().toString();
        RowResults results = RowResults.begin(folders.answers(name), folders.deadLetters(name));
        try {
            return new WorkItemFile(file, version, format.open(file), results, goesOn);
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
            private boolean left;

            @Override
            public boolean hasNext() {
                // Broken off once, it has no more rows: Camel goes through what is left to tidy up.
                if (left) {
                    return false;
                }
                left = true;
                requireThatItGoesOn();
                left = false;
                return rows.hasNext();
            }

            @Override
            public List<WorkItem> next() {
                List<WorkItem> items = new ArrayList<>(AT_A_TIME);
                do {
                    items.add(item(rows.next()));
                } while (items.size() < AT_A_TIME && rows.hasNext());
                return items;
            }
        };
    }

    private WorkItem item(Row row) {
        taken++;
        return new WorkItem(name() + "-" + row.number(), row, this);
    }

    /** Whether its rows are to be tried on, or the route stops. */
    boolean goesOn() {
        return goesOn.getAsBoolean();
    }

    /**
     * Makes sure that it is of use to begin with another row.
     *
     * @throws FileLeftException if the route stops
     */
    void requireThatItGoesOn() {
        if (!goesOn()) {
            throw new FileLeftException(name() + " is not finished, because its route stops");
        }
        results.check();
    }

    /** Where it is written what comes of the rows. */
    RowResults results() {
        return results;
    }

    /** Makes the results known, after all rows are done. */
    RowResults.Counts complete() throws IOException {
        rows.close();
        if (!version.equals(Version.of(file))) {
            throw new FileLeftException(
                    name() + " was written to while it was read; it is processed again from its start."
                            + " Write a file under another name, and rename it when it is complete");
        }
        return results.complete(taken);
    }

    /** Leaves no results. */
    void discard() throws IOException {
        rows.close();
        results.discard();
    }
}
