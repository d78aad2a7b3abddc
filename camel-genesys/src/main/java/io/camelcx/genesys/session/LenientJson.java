// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the vendor's JSON. A single invalid value, such as {@code NaN} or {@code 1e400}, must not make the other values of a
 * response unreadable. All other invalid JSON is refused.
 */
public final class LenientJson {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            // A long number stays text, see TreeBuilder; the responses themselves are bounded.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A parser that gets bytes as they arrive. */
    public JsonParser nonBlockingParser() throws IOException {
        return factory.createNonBlockingByteArrayParser();
    }

    /**
     * Reads a whole response.
     *
     * @return a missing node if it is empty
     * @throws IOException if it is not JSON, or incomplete
     */
    public JsonNode read(InputStream body) throws IOException {
        TreeBuilder tree = new TreeBuilder();
        try (JsonParser parser = factory.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                tree.add(token, parser);
            }
        }
        return tree.root();
    }
}
