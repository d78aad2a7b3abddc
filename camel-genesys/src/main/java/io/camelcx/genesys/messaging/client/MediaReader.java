// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.support.fetch.DownloadSink;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a downloaded file. It may have any content, so what is no file is recognised by other signs: an
 * envelope, a page of HTML, no content at all.
 */
final class MediaReader implements ResponseReader<MediaFile> {

    private static final int OK = 200;
    private static final int MAX_ENVELOPE = 64 * 1024;

    private final ObjectMapper mapper;
    private final DownloadSink target;

    MediaReader(ObjectMapper mapper, DownloadSink target) {
        this.mapper = mapper;
        this.target = target;
    }

    @Override
    public MediaFile read(ApiResponse response) throws IOException {
        Optional<String> type = response.header("Content-Type");
        String mediaType = type.orElse("").toLowerCase(Locale.ROOT);
        if (response.status() != OK) {
            throw new UnacceptableAnswerException("the response is no file");
        }
        if (mediaType.startsWith("text/html")) {
            throw new UnacceptableAnswerException("the response is a page of HTML, not a file");
        }
        InputStream body = response.body();
        if (mediaType.startsWith("application/json")) {
            body = new BufferedInputStream(body, MAX_ENVELOPE);
            refuseEnvelope(body);
        }
        return new MediaFile(
                copied(body), type, response.header("Content-Disposition").flatMap(FileNameHeader::read));
    }

    private long copied(InputStream body) throws IOException {
        try (OutputStream file = target.begin()) {
            long length = body.transferTo(file);
            if (length == 0) {
                throw new UnacceptableAnswerException("the response has no content");
            }
            return length;
        }
    }

    /** A file of JSON begins otherwise. */
    private void refuseEnvelope(InputStream body) throws IOException {
        body.mark(MAX_ENVELOPE);
        byte[] start = body.readNBytes(MAX_ENVELOPE - 1);
        JsonNode json = start.length < MAX_ENVELOPE - 1 ? tree(start) : mapper.missingNode();
        if (GenesysEnvelope.isAround(json)) {
            GenesysEnvelope.opening(response -> json).read(null);
            throw new UnacceptableAnswerException("the response reports success, but has no file");
        }
        body.reset();
    }

    private JsonNode tree(byte[] text) {
        try {
            JsonNode json = mapper.readTree(text);
            return json == null ? mapper.missingNode() : json;
        } catch (IOException notJson) {
            return mapper.missingNode();
        }
    }
}
