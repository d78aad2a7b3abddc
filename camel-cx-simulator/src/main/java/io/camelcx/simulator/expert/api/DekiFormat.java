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

/** How documents are written: as XML, or as JSON for those who ask with {@code dream.out.format=json}. */
enum DekiFormat {
    XML("application/xml; charset=utf-8"),
    JSON("application/json; charset=utf-8");

    private final String contentType;

    DekiFormat(String contentType) {
        this.contentType = contentType;
    }

    static DekiFormat of(HttpCall call) {
        return call.query("dream.out.format").filter("json"::equals).isPresent() ? JSON : XML;
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
