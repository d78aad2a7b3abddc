/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
package io.camelcx.support.http;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.secret.Redactor;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/** An answer while it is being read. Valid only inside the {@link ResponseReader}. */
public final class ApiResponse {

    private final ClassicHttpResponse response;
    private final String vendor;
    private final String operation;
    private final Redactor redactor;

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

    /** The body, decompressed; an empty stream if there is none. It need not be closed. */
    public InputStream body() throws IOException {
        HttpEntity entity = response.getEntity();
        InputStream content = entity == null ? null : entity.getContent();
        return content == null ? InputStream.nullInputStream() : new LentInputStream(content);
    }

    /** The length of the body as announced; empty if unknown. */
    public Optional<Long> length() {
        return Optional.ofNullable(response.getEntity())
                .map(HttpEntity::getContentLength)
                .filter(length -> length >= 0);
    }

    /** The charset that the answer names and this machine knows. */
    public Optional<Charset> charset() {
        return Optional.ofNullable(response.getEntity())
                .map(HttpEntity::getContentType)
                .map(ContentType::parseLenient)
                .map(ContentType::getCharset);
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
}
