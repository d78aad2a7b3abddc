// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.messaging;

import io.camelcx.simulator.genesys.envelope.Envelope;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.MultiPart;
import org.eclipse.jetty.http.MultiPartFormData;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.util.BufferUtil;

/** The field {@code file} of a form. */
record UploadedFile(String filename, String mimetype, byte[] content) {
    private static final String FORM = "multipart/form-data";
    private static final String FIELD = "file";

    /**
     * Reads a form.
     *
     * @throws io.camelcx.simulator.http.RefusedException when the body is no form, or lacks the field
     */
    static UploadedFile read(String contentType, byte[] body) {
        String boundary = MultiPart.extractBoundary(contentType);
        if (!contentType.toLowerCase(Locale.ROOT).startsWith(FORM) || boundary == null) {
            throw Envelope.refusal(415, "The content type must be " + FORM + " with a boundary");
        }
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        try (MultiPartFormData.Parts parts =
                parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(body))).join()) {
            MultiPart.Part part = Optional.ofNullable(parts.getFirst(FIELD))
                    .orElseThrow(() -> Envelope.refusal(400, "The form has no field " + FIELD));
            return new UploadedFile(
                    Optional.ofNullable(part.getFileName()).orElse(FIELD),
                    Optional.ofNullable(part.getHeaders().getField(HttpHeader.CONTENT_TYPE))
                            .map(HttpField::getValue)
                            .orElse("application/octet-stream"),
                    BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource())));
        } catch (CompletionException | IOException e) {
            throw Envelope.refusal(400, "The form cannot be read: " + e.getMessage());
        }
    }
}
