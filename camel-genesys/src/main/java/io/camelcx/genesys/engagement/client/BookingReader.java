// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement.client;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.GenesysEnvelope;
import io.camelcx.genesys.GenesysErrorReader;
import io.camelcx.support.error.ErrorDetails;
import io.camelcx.support.http.ApiResponse;
import io.camelcx.support.http.ResponseReader;
import io.camelcx.support.http.UnacceptableAnswerException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the response to a booking. A 429 that proposes slots is a result; one without is an error, which comes from a gateway that throttles.
 *
 * @param response takes the callback out of a response of success
 */
record BookingReader(GenesysApi api, EngagementResponse response) implements ResponseReader<Booking> {

    private static final int MAX_RESPONSE = 1024 * 1024;
    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public Booking read(ApiResponse answer) throws IOException {
        JsonNode body =
                ResponseReader.json(api.json(), JsonNode.class, MAX_RESPONSE).read(answer);
        if (body.path("status").path("code").asInt() == TOO_MANY_REQUESTS) {
            Optional<Booking> full = full(answer, body);
            if (full.isPresent()) {
                return full.get();
            }
        }
        EngagementResult result = response.result(GenesysEnvelope.opened(body));
        return new Booking.Booked(result.data().path("id").asText(), result.corrId());
    }

    @Override
    public Optional<Booking> readRefusal(ApiResponse answer) throws IOException {
        return answer.status() == TOO_MANY_REQUESTS
                ? tree(content(answer)).filter(GenesysEnvelope::isAround).flatMap(body -> full(answer, body))
                : Optional.empty();
    }

    private static byte[] content(ApiResponse answer) throws IOException {
        try {
            return answer.buffered(MAX_RESPONSE);
        } catch (UnacceptableAnswerException e) {
            throw new UnacceptableAnswerException("nothing is booked, and the slots that the vendor proposes instead"
                    + " cannot be read: " + e.getMessage());
        }
    }

    private Optional<JsonNode> tree(byte[] content) throws IOException {
        try {
            return Optional.ofNullable(api.json().readTree(content));
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static Optional<Booking> full(ApiResponse answer, JsonNode body) {
        Optional<Map<String, String>> slots = ProposedSlots.of(body);
        ErrorDetails details = GenesysErrorReader.status(body.path("status"));
        return slots.map(
                proposed -> new Booking.Full(proposed, EngagementResponse.corrId(body), answer.failure(details)));
    }
}
