// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.support.error.ErrorDetails;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every error format of the vendor's documents, and those of gateways and proxies. */
class GenesysErrorReaderTest {

    private final GenesysErrorReader reader = new GenesysErrorReader(new ObjectMapper());

    @Test
    void theGatewaysRefusalOfAKey() {
        ErrorDetails details = read(403, "{\"message\":\"Forbidden\"}");
        assertThat(details.message()).contains("Forbidden");
        assertThat(details.advice()).contains("Check the API key.");
    }

    @Test
    void aWrongClient() {
        ErrorDetails details = read(401, "{\"error\":\"Unauthorized\",\"error_description\":\"Bad credentials\"}");
        assertThat(details.code()).contains("Unauthorized");
        assertThat(details.message()).contains("Bad credentials");
        assertThat(details.advice())
                .contains("Check the client id and client secret. Of a signed request, check the channel's secret.");
    }

    @Test
    void aWrongUser() {
        ErrorDetails details = read(400, "{\"error\":\"invalid_grant\",\"error_description\":\"Bad credentials\"}");
        assertThat(details.code()).contains("invalid_grant");
        assertThat(details.advice()).contains("Check the user name and password.");
    }

    @Test
    void theEnvelope() {
        ErrorDetails details = read(
                500, "{\"status\":{\"code\":500,\"message\":\"Resource not found\",\"detail\":{\"ConfCode\":12345}}}");
        assertThat(details.code()).contains("500");
        assertThat(details.message()).contains("Resource not found");
        assertThat(details.detail()).contains("{\"ConfCode\":12345}");
    }

    @Test
    void theEnvelopeWithACodeThatIsText() {
        assertThat(read(400, "{\"status\":{\"code\":\"INVALID_SENDER\",\"message\":\"no\"}}")
                        .code())
                .contains("INVALID_SENDER");
    }

    @Test
    void theEnvelopeOfABulkOperationNamesItsFirstErrors() {
        String errors = "{\"status\":{\"message\":\"a\"}},".repeat(6) + "{\"status\":{\"message\":\"b\"}}";
        assertThat(read(400, "{\"status\":{\"code\":400},\"errors\":[" + errors + "]}")
                        .detail())
                .contains("a; a; a; a; a; and 2 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\uFEFF{\"message\":\"no\"}",
                "{\"status\":404,\"error\":\"Not Found\",\"message\":\"no\"}",
                "{\"error\":{\"code\":7,\"message\":\"no\"}}",
                "[{\"message\":\"no\"},{}]",
                "{\"message\":\"no\",\"code\":null}"
            })
    void aMessageIsFoundInEveryFormat(String body) {
        assertThat(read(400, body).message()).contains("no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "12",
                "{}",
                "{\"message\":{}}",
                "[[[",
                "{\"status\":{\"code\":[]}}",
                "\0\0\0\u0001",
                "\uFEFF"
            })
    void aBodyWithoutDetailsDoesNotThrow(String body) {
        assertThat(read(400, body)).isNotNull();
    }

    @Test
    void aPageOfHtml() {
        assertThat(read(502, "<html><head><title>502 Bad Gateway</title></head></html>")
                        .message())
                .contains("502 Bad Gateway");
    }

    @Test
    void plainTextAndNothing() {
        assertThat(read(503, "try later").message()).contains("try later");
        assertThat(read(503, "").message()).isEmpty();
        assertThat(read(503, "[]").code()).isEmpty();
    }

    @Test
    void theTraceIdForTheVendorsSupport() {
        Map<String, String> headers = Map.of("X-B3-TraceId", "80f198ee56343ba8");
        byte[] body = "{\"status\":{\"code\":1}}".getBytes(StandardCharsets.UTF_8);
        assertThat(reader.read(500, name -> Optional.ofNullable(headers.get(name)), body, Optional.empty())
                        .requestId())
                .contains("80f198ee56343ba8");
    }

    private ErrorDetails read(int status, String body) {
        return reader.read(status, name -> Optional.empty(), body.getBytes(StandardCharsets.UTF_8), Optional.empty());
    }
}
