// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxcom;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.http.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A file that was uploaded.
 *
 * @param ownerId the UUID of the user or group that it belongs to
 * @param path its path, which begins with a slash
 * @param version 1, and one more with each upload to the same path
 * @param contentType the field {@code file_content_type} of its upload
 * @param content its bytes, not copied
 * @param created when the first version was uploaded
 * @param modified when this version was
 */
public record StoredFile(
        String ownerId,
        String path,
        int version,
        String contentType,
        byte[] content,
        Instant created,
        Instant modified) {
    private static final int UUID_LENGTH = 22;

    /** Its UUID, 22 characters, the same for all versions. */
    public String id() {
        byte[] hash = hash((ownerId + ":" + path).getBytes(StandardCharsets.UTF_8));
        return Base64.getUrlEncoder().encodeToString(hash).substring(0, UUID_LENGTH);
    }

    StoredFile next(String type, byte[] bytes, Instant now) {
        return new StoredFile(ownerId, path, version + 1, type, bytes, created, now);
    }

    /** The answer to its upload. The vendor's text has no such answer; these fields were seen in a public client. */
    @JsonValue
    ObjectNode json() {
        return Json.object()
                .put("id", id())
                .put("version", version)
                .put("name", path.substring(path.lastIndexOf('/') + 1))
                .put("size", content.length)
                .put("created", created.toEpochMilli())
                .put("modified", modified.toEpochMilli())
                .put("isDir", false)
                .put("checksum", HexFormat.of().formatHex(hash(content)))
                .put("checksumMethod", "SHA-256");
    }

    private static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform must offer SHA-256", e);
        }
    }
}
