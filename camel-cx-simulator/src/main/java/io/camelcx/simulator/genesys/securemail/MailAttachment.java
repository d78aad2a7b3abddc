// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.securemail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;

/**
 * A file of a mail.
 *
 * @param name its name
 * @param contentType its media type
 * @param content the bytes, not copied
 */
public record MailAttachment(String name, String contentType, byte[] content) {

    ObjectNode json(boolean withContent) {
        ObjectNode json =
                Json.object().put("name", name).put("contentType", contentType).put("size", content.length);
        return withContent ? json.put("content", content) : json;
    }
}
