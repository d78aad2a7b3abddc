// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import io.camelcx.support.http.MultipartBody;
import io.camelcx.support.http.RequestBody;
import io.camelcx.support.signature.HubSignature;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A file to upload.
 *
 * @param fileName    its name
 * @param contentType its type
 * @param content     read while it is sent
 */
public record MediaUpload(String fileName, String contentType, RequestBody content) {

    private static final String FIELD = "file";

    MultipartBody form() {
        return MultipartBody.builder()
                .file(FIELD, fileName, contentType, content)
                .build();
    }

    /**
     * The signature of its request.
     *
     * @throws IllegalArgumentException if the content has to be read for it, but can be read only once
     */
    String signature(UploadSignature over, MultipartBody form, HubSignature by) {
        return switch (over) {
            case emptyBody -> by.sign(new byte[0]);
            case requestBody -> signature(over, (RequestBody) form, by);
            case file -> signature(over, content, by);
        };
    }

    private static String signature(UploadSignature over, RequestBody signed, HubSignature by) {
        if (!signed.isReopenable()) {
            throw new IllegalArgumentException(
                    "uploadSignature=" + over + " needs a body that can be read twice, such as a"
                            + " file, bytes or a cached stream: enable stream caching");
        }
        try {
            return by.sign(signed::writeTo);
        } catch (IOException e) {
            throw new UncheckedIOException("upload cannot read the file: " + e.getMessage(), e);
        }
    }
}
