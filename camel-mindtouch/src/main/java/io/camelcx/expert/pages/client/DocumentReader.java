// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.client;

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

/** Reads the document that answers a call, and refuses everything else that comes with a status of success. */
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
     * A reader for the answer of one call.
     *
     * @param call what is called, for the log
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
            tellReplaced(document.replaced());
            return root;
        } catch (XmlException e) {
            throw new UnacceptableAnswerException("the answer is not the XML that was expected, a document "
                    + expected.roots().get(0) + ": " + e.getMessage());
        }
    }

    private void tellReplaced(int replaced) {
        if (replaced > 0) {
            metrics.counter("camelcx.expert.characters.replaced").increment(replaced);
            LOG.warn(
                    "{} characters that XML does not allow, or that are none in the answer's encoding, were replaced by U+FFFD"
                            + " in the answer to {}",
                    replaced,
                    call);
        }
    }
}
