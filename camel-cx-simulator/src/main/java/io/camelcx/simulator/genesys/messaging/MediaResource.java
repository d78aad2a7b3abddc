// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;

/**
 * An uploaded file.
 *
 * @param mediaId its id
 * @param channelId the channel to which it was uploaded
 * @param filename its name, as the caller gave it
 * @param mimetype its type, as the caller gave it
 * @param content its bytes, not copied
 */
public record MediaResource(String mediaId, String channelId, String filename, String mimetype, byte[] content) {

    /** The URL that refers to it in messages. */
    public String url() {
        return "genesys://nexus/" + mediaId;
    }

    @JsonValue
    ObjectNode json() {
        return Json.object()
                .put("mediaId", mediaId)
                .put("url", url())
                .put("filename", filename)
                .put("mimetype", mimetype)
                .put("length", content.length);
    }
}
