// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.api;

import io.camelcx.simulator.expert.xml.Element;
import io.camelcx.simulator.expert.xml.JsonRewrite;
import io.camelcx.simulator.expert.xml.XmlWriter;
import io.camelcx.simulator.http.Answer;
import io.camelcx.simulator.http.AnswerBody;
import io.camelcx.simulator.http.HttpCall;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How documents are written: as XML, or as JSON for those who ask with {@code dream.out.format=json}. */
enum DekiFormat {
    XML("application/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String contentType;

    DekiFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The format that the caller requests, else the site's default for this path. */
    static DekiFormat of(HttpCall call, List<String> jsonByDefault) {
        String below = call.path().substring(Math.min(call.path().length(), DekiCall.ROOT_PATH.length()));
        return call.query("dream.out.format").map("json"::equals).orElseGet(() -> jsonByDefault.stream()
                        .anyMatch(path -> matches(path, below)))
                ? JSON
                : XML;
    }

    private static boolean matches(String pattern, String path) {
        return Arrays.stream(pattern.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.collectingAndThen(Collectors.joining(".*"), path::matches));
    }

    Answer answer(int status, Element document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);
        try {
            write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Bytes in memory can always be written", e);
        }
        return Answer.of(status, contentType, bytes.toByteArray());
    }

    /** An answer that is written while it is sent, for documents of any length. */
    Answer streamed(Element document) {
        AnswerBody body = out -> write(document, out);
        return Answer.of(200, contentType, body);
    }

    private void write(Element document, OutputStream out) throws IOException {
        switch (this) {
            case XML -> XmlWriter.write(document, out);
            case JSON -> JsonRewrite.write(document, out);
        }
    }
}
