// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiRequestTest {

    private static final URI ADDRESS = URI.create("https://api.example.com/v1/things?key=query-secret");

    @Test
    void itsTextTellsNoValueOfHeadersQueryOrCredentials() {
        ApiRequest request = ApiRequest.post("create", ADDRESS)
                .header("X-Custom", "header-secret")
                .basic("client", "basic-secret")
                .json("{\"password\":\"body-secret\"}".getBytes())
                .build();

        assertThat(request).hasToString("POST https://api.example.com/v1/things?*** [Content-Type, X-Custom]");
        assertThat(request.credentials()).hasToString("OfRequest[***]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/relative", "ftp://example.com/", "mailto:a@b", "https:///nohost"})
    void anAddressThatIsNotHttpIsRefused(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("read", URI.create(address)))
                .withMessageStartingWith("read: ");
    }

    @Test
    void credentialsInAnAddressAreRefusedWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.get("read", URI.create("https://user:pass@example.com/")))
                .withMessageNotContaining("pass@");
    }

    @Test
    void aHeaderOfTwoLinesIsRefused() {
        ApiRequest.Builder builder = ApiRequest.get("read", ADDRESS);

        assertThatIllegalArgumentException().isThrownBy(() -> builder.header("X-A", "1\r\nX-B: 2"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "DELETE", "get"})
    void aMethodThatMayBeRepeatedIs(String method) {
        assertThat(ApiRequest.of("call", method, ADDRESS).build().repeatable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PATCH"})
    void anotherMethodIsNotUnlessDeclared(String method) {
        assertThat(ApiRequest.of("call", method, ADDRESS).build().repeatable()).isFalse();
        assertThat(ApiRequest.of("call", method, ADDRESS).idempotent().build().repeatable())
                .isTrue();
    }

    @Test
    void itDoesNotChangeWithTheBytesItWasMadeFrom() throws Exception {
        byte[] content = {1, 2};
        ApiRequest request = ApiRequest.put("save", ADDRESS)
                .body(content, "application/octet-stream")
                .build();

        content[0] = 9;

        assertThat(bytes(request)).containsExactly(1, 2);
    }

    private static byte[] bytes(ApiRequest request) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        request.body().orElseThrow().writeTo(bytes);
        return bytes.toByteArray();
    }

    @Test
    void aValueIsSentAsJson() throws Exception {
        ApiRequest request = ApiRequest.post("create", ADDRESS)
                .json(new ObjectMapper(), Map.of("name", "Müller"))
                .build();

        assertThat(bytes(request)).asString(StandardCharsets.UTF_8).isEqualTo("{\"name\":\"Müller\"}");
        assertThat(request.headers()).containsEntry("Content-Type", "application/json");
    }

    @Test
    void aValueThatCannotBeWrittenAsJsonIsRefusedNamingTheOperation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiRequest.post("create", ADDRESS).json(new ObjectMapper(), new Object()))
                .withMessageContaining("create");
    }

    @Test
    void theLastValueOfAHeaderCountsWhateverItsCase() {
        ApiRequest request = ApiRequest.get("read", ADDRESS)
                .header("Accept", "a")
                .header("ACCEPT", "b")
                .build();

        assertThat(request.headers()).hasSize(1).containsValue("b");
        assertThat(request.headers().get("accept")).isEqualTo("b");
    }
}
