// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.secret.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** An answer while it is being read. Valid only inside the {@link ResponseReader}. No header of it, whatever it holds, makes a method throw. */
public final class ApiResponse {

    private final ClassicHttpResponse response;
    private final String vendor;
    private final String operation;
    private final Redactor redactor;
    private Optional<InputStream> opened = Optional.empty();

    ApiResponse(ClassicHttpResponse response, String vendor, String operation, Redactor redactor) {
        this.response = response;
        this.vendor = vendor;
        this.operation = operation;
        this.redactor = redactor;
    }

    /** The HTTP status. */
    public int status() {
        return response.getCode();
    }

    /** The first value of a header; names compare case-insensitively. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
    }

    /**
     * The body, its content codings decoded; an empty stream if there is none. It need not be closed. A second call goes on where the first
     * one stopped.
     *
     * @throws UnacceptableAnswerException if it has a content coding that is not known; the message names it
     */
    public InputStream body() throws IOException {
        if (opened.isEmpty()) {
            opened = Optional.of(decoded());
        }
        return new NonClosingInputStream(opened.get());
    }

    /**
     * The body, as {@link #body()}, once its beginning shows that it is what it must be.
     *
     * @throws UnacceptableAnswerException if it is something else; the message tells what
     */
    public InputStream body(ExpectedContent expected) throws IOException {
        return expected.check(body(), header("Content-Type"));
    }

    /**
     * As {@link #body(ExpectedContent)}, but a body without content is a success, too.
     *
     * @return empty if it has no content, or blanks alone
     * @throws UnacceptableAnswerException if it is something else; the message tells what
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

    /** The charset that the answer names, if this JVM knows it. */
    public Optional<Charset> charset() {
        return ContentTypeHeader.parse(header("Content-Type").orElse(null)).charset();
    }

    /** A failure of this call, for a reader that finds an error in a 2xx answer. */
    public CxApiException failure(ErrorDetails details) {
        return failing().details(details).build();
    }

    /** A failure of this call, for a reader that misses something in a 2xx answer. */
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
        // Nothing needs no decoding, whatever coding the server has put on it.
        return entity.getContentLength() == 0 ? content : codings().decode(content);
    }

    private ContentCodings codings() {
        return ContentCodings.of(Arrays.stream(response.getHeaders("Content-Encoding"))
                .map(Header::getValue)
                .toList());
    }

    /**
     * Reads what the reader has left, so that a body that breaks off, or does not end where its coding says, is noticed, and the connection can
     * be used again.
     *
     * @param max bytes; for more than that closing the connection is cheaper
     * @return whether nothing is left
     */
    boolean finish(int max) throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        // What was not looked at needs no decoding.
        InputStream rest = opened.isPresent() ? opened.get() : content;
        // Usually nothing is left, and then no buffer is worth its making.
        return rest == null || rest.read() < 0 || rest.readNBytes(max).length < max;
    }

    /** Frees what the decoding has taken. */
    void release() {
        if (opened.isPresent() && opened.get() instanceof InflatingInputStream inflating) {
            inflating.close();
        }
    }
}
