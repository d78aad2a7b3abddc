// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.udm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.settings.UdmReplies;
import io.camelcx.simulator.genesys.settings.UdmState;
import io.camelcx.simulator.http.Json;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A job, or an export in the history.
 *
 * @param id its id
 * @param parentId an export's job
 * @param request what was asked for
 * @param state where it stands
 * @param created when the job was created, or the export started
 * @param progress from 0 to 100
 * @param fileName empty until there is a file
 * @param fileSize all parts in bytes; empty until there is a file
 */
public record JobInfo(
        long id,
        OptionalLong parentId,
        JobRequest request,
        UdmState state,
        Instant created,
        int progress,
        Optional<String> fileName,
        OptionalLong fileSize) {

    ObjectNode json(UdmReplies replies, boolean withAttachments) {
        ObjectNode json = Json.object()
                .put("id", id)
                .put("type", request.type())
                .put("source", request.source())
                .put("title", request.title())
                .put("fileSplitSize", request.fileSplitSize().orElse(null))
                .put("fileName", fileName.orElse(null))
                .put("fileSize", fileSize.isPresent() ? fileSize.getAsLong() : null)
                .put("status", replies.word(state))
                .put("createdDate", created.toString())
                .put(
                        "dateFrom",
                        request.selection()
                                .frame()
                                .from()
                                .map(Instant::toString)
                                .orElse(null))
                .put(
                        "dateTo",
                        request.selection().frame().to().map(Instant::toString).orElse(null))
                .put("description", request.description().orElse(null));
        request.selection().media().forEach(json.putArray("media")::add);
        json.put("progress", progress).put("parentId", parentId.isPresent() ? parentId.getAsLong() : null);
        if (withAttachments) {
            json.put("exportAttachments", request.selection().attachments());
        }
        return json;
    }
}
