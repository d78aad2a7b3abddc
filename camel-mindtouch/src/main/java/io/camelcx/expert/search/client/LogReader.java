// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search.client;

import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;

/**
 * Writes a downloaded log as it is: a compressed one stays compressed.
 *
 * @param name   its name; one that ends in {@code .gz} must be compressed
 * @param target where it is written
 */
record LogReader(String name, DownloadSink target) implements ResponseReader<Long> {

    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    @Override
    public Long read(ApiResponse response) throws IOException {
        try (InputStream content = name.endsWith(".gz") ? compressed(response) : response.body(ExpectedContent.csv());
                OutputStream file = target.begin()) {
            return content.transferTo(file);
        }
    }

    private static InputStream compressed(ApiResponse response) throws IOException {
        PushbackInputStream content = new PushbackInputStream(response.body(), 2);
        byte[] start = content.readNBytes(2);
        if (start.length < 2 || (start[0] & 0xff) != GZIP_FIRST || (start[1] & 0xff) != GZIP_SECOND) {
            throw new UnacceptableAnswerException("the response is no log: it is not compressed by gzip");
        }
        content.unread(start);
        return content;
    }
}
