// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.entity.mime.AbstractContentBody;
import org.apache.hc.client5.http.entity.mime.HttpMultipartMode;
import org.apache.hc.client5.http.entity.mime.MultipartEntityBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;

/**
 * A form as {@code multipart/form-data} (RFC 7578), whose files are read while they are sent. Names of files may have any characters: they are written
 * in UTF-8, as browsers do.
 */
public final class MultipartBody implements RequestBody {

    private final HttpEntity entity;
    private final String boundary;
    private final List<RequestBody> contents;

    private MultipartBody(HttpEntity entity, String boundary, List<RequestBody> contents) {
        this.entity = entity;
        this.boundary = boundary;
        this.contents = contents;
    }

    /** Starts a form. */
    public static Builder builder() {
        return new Builder();
    }

    /** The value of {@code Content-Type}, with the boundary. */
    public String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    @Override
    public OptionalLong length() {
        long length = entity.getContentLength();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    @Override
    public boolean isAvailable() {
        return contents.stream().allMatch(RequestBody::isAvailable);
    }

    @Override
    public boolean isReopenable() {
        return contents.stream().allMatch(RequestBody::isReopenable);
    }

    @Override
    public void writeTo(OutputStream target) throws IOException {
        entity.writeTo(target);
    }

    @Override
    public String toString() {
        return "a form with " + contents;
    }

    /** Collects the parts of a form. */
    public static final class Builder {

        private static final Pattern TYPE = Pattern.compile("[\\w.+!#$&^-]+/[\\w.+!#$&^-]+(\\s*;[^\\r\\n]*)?");

        private final MultipartEntityBuilder parts = MultipartEntityBuilder.create()
                .setMode(HttpMultipartMode.LEGACY)
                .setCharset(StandardCharsets.UTF_8);
        private final List<RequestBody> contents = new ArrayList<>();

        private Builder() {}

        /**
         * Adds a file.
         *
         * @param field the name of the form's field
         * @param contentType the type of the file
         * @throws IllegalArgumentException if the type is malformed
         */
        public Builder file(String field, String fileName, String contentType, RequestBody content) {
            parts.addPart(field, new Part(parsed(contentType), fileName, content));
            contents.add(content);
            return this;
        }

        /** Adds a field that is no file: text in UTF-8, sent without a type, as browsers do. */
        public Builder field(String name, RequestBody content) {
            return file(name, null, "text/plain", content);
        }

        /** The form. */
        public MultipartBody build() {
            String boundary = "camelcx-" + UUID.randomUUID();
            return new MultipartBody(parts.setBoundary(boundary).build(), boundary, List.copyOf(contents));
        }

        /** The library takes any text, line breaks included. */
        private static ContentType parsed(String contentType) {
            if (!TYPE.matcher(contentType).matches()) {
                throw new IllegalArgumentException("the content type is malformed: " + contentType.strip());
            }
            return ContentType.parseLenient(contentType);
        }
    }

    /** A file of a form. */
    private static final class Part extends AbstractContentBody {

        private final String fileName;
        private final RequestBody content;

        private Part(ContentType type, String fileName, RequestBody content) {
            super(type);
            this.fileName = fileName;
            this.content = content;
        }

        @Override
        public String getFilename() {
            return fileName;
        }

        @Override
        public long getContentLength() {
            return content.length().orElse(-1);
        }

        @Override
        public void writeTo(OutputStream target) throws IOException {
            content.writeTo(target);
        }
    }
}
