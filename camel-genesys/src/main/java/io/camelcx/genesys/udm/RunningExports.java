// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.udm;

import io.camelcx.genesys.udm.client.JobInfo;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The exports of an endpoint that are being followed or downloaded, for an operator. Any thread may use it. */
final class RunningExports {

    private final Map<String, Progress> running = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * How far an export is.
     *
     * @param title    the title of the job
     * @param step     the vendor's status, or {@code downloading}
     * @param progress the vendor's progress, from 0 to 100
     * @param bytes    what was downloaded of the current file
     */
    record Progress(String title, String step, int progress, long bytes) {

        @Override
        public String toString() {
            return title + ": " + step + ", " + progress + " %, " + bytes + " bytes";
        }
    }

    /** The vendor's status of an export. */
    void status(JobInfo export) {
        running.put(export.title(), new Progress(export.title(), export.status(), export.progress(), 0));
    }

    /** Bytes of an export were downloaded. */
    void downloaded(JobInfo export, long more) {
        bytes.addAndGet(more);
        running.merge(
                export.title(),
                new Progress(export.title(), "downloading", 100, more),
                (before, now) -> new Progress(before.title(), "downloading", 100, before.bytes() + more));
    }

    /** An export is not followed any more. */
    void ended(String title) {
        running.remove(title);
    }

    /** All bytes that were downloaded. */
    long bytes() {
        return bytes.get();
    }

    List<Progress> all() {
        return List.copyOf(running.values());
    }

    List<String> descriptions() {
        return running.values().stream().map(Progress::toString).sorted().toList();
    }
}
