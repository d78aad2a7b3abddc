// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
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

/**
 * A part of a multipart form.
 *
 * @param name the field
 * @param filename the file's name; empty for a field that is no file
 * @param mimetype the media type
 * @param content the bytes, not copied
 */
public record FormPart(String name, Optional<String> filename, Optional<String> mimetype, byte[] content) {
    private static final String FORM = "multipart/form-data";

    /** Whether the request has a form. */
    public static boolean isForm(HttpCall call) {
        return contentType(call).toLowerCase(Locale.ROOT).startsWith(FORM);
    }

    /** What stands between the parts of the request's form; empty if it has no form, or does not say. */
    public static Optional<String> boundary(HttpCall call) {
        return Optional.ofNullable(MultiPart.extractBoundary(contentType(call))).filter(text -> isForm(call));
    }

    /**
     * All parts in the order of the form.
     *
     * @throws IllegalArgumentException if the request has no form, or one that cannot be read
     */
    public static List<FormPart> all(HttpCall call) {
        String boundary = boundary(call)
                .orElseThrow(
                        () -> new IllegalArgumentException("The content type must be " + FORM + " with a boundary"));
        MultiPartFormData.Parser parser = new MultiPartFormData.Parser(boundary);
        parser.setMaxMemoryFileSize(-1);
        try (MultiPartFormData.Parts parts = parser.parse(new ByteBufferContentSource(ByteBuffer.wrap(call.body())))
                .join()) {
            List<FormPart> all = new ArrayList<>();
            for (MultiPart.Part part : parts) {
                all.add(read(part));
            }
            return List.copyOf(all);
        } catch (CompletionException | IOException e) {
            throw new IllegalArgumentException("The form cannot be read: " + e.getMessage(), e);
        }
    }

    private static FormPart read(MultiPart.Part part) throws IOException {
        return new FormPart(
                part.getName(),
                Optional.ofNullable(part.getFileName()),
                Optional.ofNullable(part.getHeaders().getField(HttpHeader.CONTENT_TYPE))
                        .map(HttpField::getValue),
                BufferUtil.toArray(Content.Source.asByteBuffer(part.getContentSource())));
    }

    private static String contentType(HttpCall call) {
        return call.header("Content-Type").orElse("");
    }
}
