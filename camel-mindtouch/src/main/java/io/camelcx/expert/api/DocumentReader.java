// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.api;

import io.camelcx.expert.ExpertApi;
import io.camelcx.expert.xml.XmlDocument;
import io.camelcx.expert.xml.XmlElement;
import io.camelcx.expert.xml.XmlException;
import io.camelcx.expert.xml.XmlParser;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ExpectedContent;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the document of a successful response, and refuses every other body. */
final class DocumentReader implements ResponseReader<XmlElement> {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentReader.class);
    private static final int MAX_SIZE = 64 * 1024 * 1024;
    private static final ResponseReader<Optional<byte[]>> BODY =
            ResponseReader.optional(ExpectedContent.xml(), MAX_SIZE, InputStream::readAllBytes);

    private final XmlParser parser = new XmlParser();
    private final MeterRegistry metrics;
    private final String call;
    private final ExpectedDocument expected;

    /**
     * A reader for the response to one call.
     *
     * @param call the call, for the log
     */
    DocumentReader(ExpertApi api, String call, ExpectedDocument expected) {
        this.metrics = api.metrics();
        this.call = call;
        this.expected = expected;
    }

    @Override
    public XmlElement read(ApiResponse response) throws IOException {
        Optional<byte[]> body = BODY.read(response);
        return body.isPresent() ? document(body.get(), response.charset()) : expected.nothing(response.status());
    }

    private XmlElement document(byte[] body, Optional<Charset> charset) throws UnacceptableAnswerException {
        try {
            XmlDocument document = parser.read(body, charset);
            XmlElement root = expected.checked(document.root());
            reportReplaced(document.replaced());
            return root;
        } catch (XmlException e) {
            throw new UnacceptableAnswerException("the response is not the expected XML document "
                    + expected.roots().get(0) + ": " + e.getMessage());
        }
    }

    private void reportReplaced(int replaced) {
        if (replaced > 0) {
            metrics.counter("camelcx.expert.characters.replaced").increment(replaced);
            LOG.warn(
                    "{} characters that XML does not allow, or that are malformed in the encoding, were replaced by U+FFFD in the"
                            + " response to {}",
                    replaced,
                    call);
        }
    }
}
