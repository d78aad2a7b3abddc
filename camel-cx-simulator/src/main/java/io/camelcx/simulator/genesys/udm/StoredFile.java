// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.udm.file.WrittenFile;
import io.camelcx.simulator.http.Json;
import java.time.Duration;
import java.time.Instant;

/**
 * A file that can be downloaded.
 *
 * @param file its content
 * @param historyId the export that it belongs to
 * @param request what was asked for
 * @param uploaded the time from which it is there
 * @param keep how long it stays
 */
public record StoredFile(WrittenFile file, long historyId, JobRequest request, Instant uploaded, Duration keep) {

    public String name() {
        return file.name();
    }

    /** Its length in bytes. */
    public long size() {
        return file.size();
    }

    Instant end() {
        return uploaded.plus(keep);
    }

    ObjectNode json() {
        return Json.object()
                .put("name", name())
                .put("size", size())
                .put("type", request.type())
                .put("source", request.source())
                .put("jobTitle", request.title())
                .put("historyId", historyId)
                .put("uploadDate", uploaded.toString());
    }
}
