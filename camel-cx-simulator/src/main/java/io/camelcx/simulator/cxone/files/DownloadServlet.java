// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.files;

import io.camelcx.simulator.cxone.content.CodedFile;
import io.camelcx.simulator.cxone.content.CutFile;
import io.camelcx.simulator.cxone.content.DataFile;
import io.camelcx.simulator.cxone.settings.ContentCoding;
import io.camelcx.simulator.cxone.settings.TransferSettings;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.s3.S3Error;
import io.camelcx.simulator.s3.SignedUrls;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends a file to a caller that has a URL for it. */
final class DownloadServlet extends HttpServlet {
    private final transient SignedUrls signedUrls;
    private final transient FileStore store;
    private final transient FileHost host;

    DownloadServlet(SignedUrls signedUrls, FileStore store, FileHost host) {
        this.signedUrls = signedUrls;
        this.store = store;
        this.host = host;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<Answer> refusal = refusal(request);
        if (refusal.isPresent()) {
            refusal.get().writeTo(response);
            return;
        }
        String path = request.getRequestURI();
        Optional<DataFile> file = path.endsWith(FileHost.SUFFIX)
                ? store.open(path.substring(FileHost.FOLDER.length(), path.length() - FileHost.SUFFIX.length()))
                : Optional.empty();
        if (file.isPresent()) {
            send(file.get(), path, response);
        } else {
            S3Error.noSuchKey().writeTo(response);
        }
    }

    private Optional<Answer> refusal(HttpServletRequest request) {
        if (request.getHeader("Authorization") != null) {
            return Optional.of(S3Error.twoWaysOfAuthentication());
        }
        if (!request.getMethod().equals("GET")) {
            // S3 signs the method too, and this one is signed for GET.
            return Optional.of(S3Error.badSignature());
        }
        return signedUrls.refusal(request.getRequestURI(), Optional.ofNullable(request.getQueryString()));
    }

    private void send(DataFile file, String path, HttpServletResponse response) throws IOException {
        TransferSettings transfer = host.settings().transfer();
        DataFile body = new CutFile(CodedFile.of(file, transfer), transfer.cutAfter());
        if (!transfer.contentType().isBlank()) {
            response.setContentType(transfer.contentType());
        }
        response.setHeader("ETag", "\"" + Integer.toHexString(path.hashCode()) + "-1\"");
        response.setHeader("Accept-Ranges", "none");
        contentEncoding(transfer).forEach(value -> response.addHeader("Content-Encoding", value));
        switch (transfer.delimiting()) {
            case LENGTH -> response.setContentLengthLong(body.length());
            case CHUNKED ->
                // Before the first byte, as the server would send the length of a file that fits its buffer.
                response.flushBuffer();
            case CLOSE -> {
                response.setHeader("Connection", "close");
                response.flushBuffer();
            }
        }
        body.writeTo(response.getOutputStream());
    }

    private static List<String> contentEncoding(TransferSettings transfer) {
        return transfer.declared()
                .orElseGet(() -> transfer.coding() == ContentCoding.IDENTITY
                        ? List.of()
                        : List.of(transfer.coding().name().toLowerCase(Locale.ROOT)));
    }
}
