// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.client;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the JSON of the Statistics service: one value that JSON does not know, such as {@code NaN} or {@code 1e400}, must
 * not cost its neighbours in the same answer. Everything else that is no JSON is refused as ever.
 */
public final class LenientJson {

    private final JsonFactory factory = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            // A long number stays text, see TreeBuilder; the answers themselves are bounded.
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    /** A parser that is fed with bytes as they arrive. */
    public JsonParser nonBlockingParser() throws IOException {
        return factory.createNonBlockingByteArrayParser();
    }

    /**
     * Reads a whole answer.
     *
     * @return a missing node if there is nothing in it
     * @throws IOException if it is no JSON, or breaks off
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
