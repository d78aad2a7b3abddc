// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.secret.Redactor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** A response while it is being read. Valid only inside the {@link ResponseReader}. No value of a header makes a method throw. */
public final class ApiResponse {

    private final ClassicHttpResponse response;
    private final String vendor;
    private final String operation;
    private final int attempt;
    private final Redactor redactor;
    private Optional<InputStream> opened = Optional.empty();
    private Optional<InputStream> buffer = Optional.empty();

    ApiResponse(ClassicHttpResponse response, String vendor, Attempt attempt, Redactor redactor) {
        this.response = response;
        this.vendor = vendor;
        this.operation = attempt.request().operation();
        this.attempt = attempt.number();
        this.redactor = redactor;
    }

    /** The HTTP status. */
    public int status() {
        return response.getCode();
    }

    /** The number of the attempt of the call that received it, from 1. */
    public int attempt() {
        return attempt;
    }

    /** The first value of a header; names compare case-insensitively. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /**
     * The body, its content codings decoded; an empty stream if there is none. It need not be closed. A second call goes on where the first
     * one stopped.
     *
     * @throws UnacceptableAnswerException if it has an unknown content coding; the message names it
     */
    public InputStream body() throws IOException {
        if (buffer.isPresent()) {
            return buffer.get();
        }
        if (opened.isEmpty()) {
            opened = Optional.of(decoded());
        }
        return new NonClosingInputStream(opened.get());
    }

    /**
     * The whole body, of any content. {@link #body()} begins again at its beginning afterwards.
     *
     * @param maxSize bytes
     * @throws UnacceptableAnswerException if it is larger, or takes too long
     */
    public byte[] buffered(int maxSize) throws IOException {
        byte[] content = ResponseReader.bytes(maxSize).read(this);
        buffer = Optional.of(new ByteArrayInputStream(content));
        return content;
    }

    /**
     * The body, as {@link #body()}, if its beginning shows the expected content.
     *
     * @throws UnacceptableAnswerException if it has other content; the message describes it
     */
    public InputStream body(ExpectedContent expected) throws IOException {
        return expected.check(body(), header("Content-Type"));
    }

    /**
     * As {@link #body(ExpectedContent)}, but a body without content is a success, too.
     *
     * @return empty if it has no content, or only blanks
     * @throws UnacceptableAnswerException if it has other content; the message describes it
     */
    public Optional<InputStream> optionalBody(ExpectedContent expected) throws IOException {
        return expected.checkedOrEmpty(body(), header("Content-Type"));
    }

    /** The length of the body as announced; empty if unknown, as it is of a body that has a content coding. */
    public Optional<Long> length() {
        return Optional.ofNullable(response.getEntity())
                .map(HttpEntity::getContentLength)
                .filter(length -> length >= 0 && codings().isNone());
    }

    /** The charset that the response names, if this JVM supports it. */
    public Optional<Charset> charset() {
        return ContentTypeHeader.parse(header("Content-Type").orElse(null)).charset();
    }

    /** A failure of this call, for a reader that finds an error in a 2xx response. */
    public CxApiException failure(ErrorDetails details) {
        return failing().details(details).build();
    }

    /** A failure of this call, for a reader that finds a 2xx response incomplete. */
    public CxApiException problem(String words) {
        return failing().problem(words).build();
    }

    private CxApiException.Builder failing() {
        return CxApiException.of(vendor, operation).status(status()).redactor(redactor);
    }

    private InputStream decoded() throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        if (content == null) {
            return InputStream.nullInputStream();
        }
        // An empty body needs no decoding, whatever its content coding.
        return entity.getContentLength() == 0 ? content : codings().decode(content);
    }

    private ContentCodings codings() {
        if (!response.containsHeader("Content-Encoding")) {
            return ContentCodings.NONE;
        }
        return ContentCodings.of(Arrays.stream(response.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .toList());
    }

    /**
     * Reads the rest of the body, so that a truncated body, or one that does not end where its coding does, is detected, and the connection can
     * be reused.
     *
     * @param max the maximum number of bytes; beyond it, closing the connection is cheaper
     * @return whether the end was reached
     */
    boolean finish(int max) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        // A body that was not opened needs no decoding.
        InputStream rest = opened.isPresent() ? opened.get() : content;
        // Usually nothing is left, and then no buffer is needed.
        return rest == null || rest.read() < 0 || rest.readNBytes(max).length < max;
    }

    /** Frees the resources of the decoding. */
    void release() {
        if (opened.isPresent() && opened.get() instanceof InflatingInputStream inflating) {
            inflating.close();
        }
    }
}
