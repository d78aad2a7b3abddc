// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.cxone.extract.client.ExtractRequest;
import io.camelcx.support.exchange.TextOption;
import io.camelcx.support.json.ExactJson;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/** Reads requests from messages: from the headers, else the options, else the body. */
final class RequestReader {

    private final CxoneExtractEndpoint endpoint;
    private final TextOption version;
    private final TextOption startDate;
    private final TextOption endDate;
    private final TextOption jobId;
    private final ObjectMapper mapper = ExactJson.mapper();

    RequestReader(CxoneExtractEndpoint endpoint) {
        CxoneExtractConfiguration options = endpoint.getConfiguration();
        this.endpoint = endpoint;
        this.version = TextOption.of(endpoint, CxoneExtractConstants.VERSION, options.getVersion());
        this.startDate = TextOption.of(endpoint, CxoneExtractConstants.START_DATE, options.getStartDate());
        this.endDate = TextOption.of(endpoint, CxoneExtractConstants.END_DATE, options.getEndDate());
        this.jobId = TextOption.of(endpoint, CxoneExtractConstants.JOB_ID, options.getJobId());
    }

    /**
     * The request for an extraction.
     *
     * @throws IllegalArgumentException if the message lacks something
     */
    ExtractRequest request(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof ExtractRequest ready) {
            return ready;
        }
        JsonNode body = body(exchange);
        return new ExtractRequest(
                endpoint.getEntityName(),
                required("version", version.read(exchange), body, CxoneExtractConstants.VERSION),
                day("startDate", startDate.read(exchange), body, CxoneExtractConstants.START_DATE),
                day("endDate", endDate.read(exchange), body, CxoneExtractConstants.END_DATE));
    }

    /** Sets the headers of a message to a request. */
    static void describe(Message message, ExtractRequest request) {
        message.setHeader(CxoneExtractConstants.ENTITY_NAME, request.entityName());
        message.setHeader(CxoneExtractConstants.VERSION, request.version());
        message.setHeader(CxoneExtractConstants.START_DATE, request.startDate().toString());
        message.setHeader(CxoneExtractConstants.END_DATE, request.endDate().toString());
    }

    /**
     * The id of the job.
     *
     * @throws IllegalArgumentException if neither the message nor the endpoint has one
     */
    String jobId(Exchange exchange, CxoneExtractOperation operation) {
        return jobId.read(exchange)
                .orElseThrow(() -> new IllegalArgumentException(
                        operation + " needs the option jobId or the header " + CxoneExtractConstants.JOB_ID));
    }

    private static LocalDate day(String name, Optional<String> given, JsonNode body, String header) {
        return ExtractRequest.day(name, required(name, given, body, header));
    }

    private static String required(String name, Optional<String> given, JsonNode body, String header) {
        return given.or(() -> Optional.of(body.path(name).asText("")).filter(text -> !text.isBlank()))
                .orElseThrow(() -> new IllegalArgumentException("An extraction needs " + name + ": as an option, as the"
                        + " header " + header + ", or in a body that is a map or JSON"));
    }

    /** A body of another kind has no part in the request. */
    private JsonNode body(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        if (body instanceof Map || body instanceof JsonNode) {
            return mapper.convertValue(body, JsonNode.class);
        }
        String text = body instanceof CharSequence || body instanceof byte[]
                ? exchange.getMessage().getBody(String.class).strip()
                : "";
        try {
            return text.startsWith("{") ? mapper.readTree(text) : mapper.missingNode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("The body begins like JSON, but cannot be parsed as JSON", e);
        }
    }
}
