// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.files.client;

import io.camelcx.expert.api.PageFile;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;

/**
 * Writes the content of a file. It may be anything, so what is no file is recognised by what the site says of the file: its size and its type. A page
 * of HTML, such as a form to sign in, is a file only if the file is one.
 */
final class FileReader implements ResponseReader<Download> {

    private static final int OK = 200;
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final long MAX_PREVIEW = 256L * 1024 * 1024;
    private static final String HTML = "text/html";

    private final PageFile file;
    private final boolean original;
    private final DownloadSink target;

    /** @param original whether the content is that of the file, and not a smaller version of a picture */
    FileReader(PageFile file, boolean original, DownloadSink target) {
        this.file = file;
        this.original = original;
        this.target = target;
    }

    @Override
    public Download read(ApiResponse response) throws IOException {
        if (response.status() != OK) {
            throw new UnacceptableAnswerException(
                    "the response has the status " + response.status() + " and is no file");
        }
        String type = response.header("Content-Type").orElse("");
        boolean mayBeHtml = original && isHtml(file.type());
        if (isHtml(type) && !mayBeHtml) {
            throw new UnacceptableAnswerException("the response is a page of HTML, not the file " + file.name()
                    + (file.type().isEmpty() ? "" : " of the type " + file.type()));
        }
        long bytes = copy(response.body());
        return new Download(file, bytes, original && !file.type().isEmpty() ? file.type() : type);
    }

    private long copy(InputStream body) throws IOException {
        boolean sized = original && (file.size() > 0 || !file.type().isEmpty());
        long most = sized ? file.size() : original ? Long.MAX_VALUE : MAX_PREVIEW;
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        try (OutputStream out = target.begin()) {
            for (int length = body.read(buffer); length >= 0; length = body.read(buffer)) {
                total += length;
                if (total > most) {
                    throw new UnacceptableAnswerException("the response is longer than " + most + " bytes");
                }
                out.write(buffer, 0, length);
            }
        }
        if (sized && total != file.size()) {
            throw new UnacceptableAnswerException("the response has " + total + " bytes, but the file " + file.size());
        }
        if (!sized && total == 0) {
            throw new UnacceptableAnswerException("the response has no content");
        }
        return total;
    }

    private static boolean isHtml(String type) {
        return type.toLowerCase(Locale.ROOT).startsWith(HTML);
    }
}
