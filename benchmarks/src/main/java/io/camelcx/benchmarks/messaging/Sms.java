// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A consumer's message to send, in the forms that the contenders need, so that none converts it while it is measured.
 *
 * @param from the consumer
 * @param text what is sent
 * @param request the whole request, as in the vendor's reference
 */
record Sms(String from, String text, Map<String, Object> request) {

    static final int DIFFERENT = 1_024;

    /** Messages that differ from each other, some 200 bytes of JSON each. */
    static List<Sms> different() {
        return IntStream.range(0, DIFFERENT).mapToObj(Sms::numbered).toList();
    }

    private static Sms numbered(int number) {
        String from = "1650466%04d".formatted(number);
        String text = "Good morning, I cannot log in since yesterday; my customer number is 4711-%04d. Can you help me?"
                .formatted(number);
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("type", "Text");
        message.put("text", text);
        message.put("channel", Map.of("from", Map.of("id", from), "to", Map.of("id", Channel.ID)));
        return new Sms(from, text, Map.of("messages", List.of(message)));
    }

    /** The request as it is sent. */
    byte[] json() {
        try {
            return new ObjectMapper().writeValueAsBytes(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
