// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.http;

import static io.camelcx.support.http.TransportRig.TEXT;
import static io.camelcx.support.http.TransportRig.failure;
import static io.camelcx.support.http.TransportRig.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camelcx.support.error.CxApiException;
import io.camelcx.support.http.TestServer.Answer;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that the vendor takes as a parameter of the query alone. */
class TokenParameterTest {

    private static final String TOKEN = "leak+of/token=";
    private static final String PARAMETER = "access_token=leak%2Bof%2Ftoken%3D";

    private final TransportRig rig = new TransportRig();
    private final HttpTransport transport = rig.transport().build();

    @AfterEach
    void stop() {
        rig.close();
    }

    private static ApiRequest request(URI uri) {
        return ApiRequest.get("read", uri).tokenParameter("access_token", TOKEN).build();
    }

    @ParameterizedTest
    @CsvSource({"/data, /data?", "/data?a=1, /data?a=1&", "/self:%2Fa, /self:%2Fa?"})
    void isAddedToTheQuery(String address, String sent) {
        try (TestServer server = TestServer.start(request -> Answer.ok("data"))) {
            assertThat(value(transport.send(request(server.uri(address)), TEXT)))
                    .isEqualTo("data");

            assertThat(server.journal().get(0).target()).isEqualTo(sent + PARAMETER);
            assertThat(server.journal().get(0).header("Authorization")).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"/next, /next?", "/next?a=1, /next?a=1&", "/next?access_token=leak%2Bof%2Ftoken%3D, /next?"})
    void followsARedirectWithinTheOriginOnce(String location, String sent) {
        try (TestServer server = TestServer.start(
                request -> request.target().startsWith("/next") ? Answer.ok("data") : Answer.redirect(302, location))) {
            assertThat(value(transport.send(request(server.uri("/")), TEXT))).isEqualTo("data");

            assertThat(server.journal().get(1).target()).isEqualTo(sent + PARAMETER);
        }
    }

    @Test
    void isSentToNoOtherOrigin() {
        try (TestServer other = TestServer.start(request -> Answer.ok("data"));
                TestServer server = TestServer.start(
                        request -> Answer.redirect(307, other.uri("/next").toString()))) {
            value(transport.send(request(server.uri("/")), TEXT));

            assertThat(other.journal().get(0).target()).isEqualTo("/next");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 500})
    void isInNoErrorAndNotRenewed(int status) {
        try (TestServer server =
                TestServer.start(request -> Answer.of(status, "no: " + request.target() + " " + TOKEN))) {
            CxApiException failure = failure(transport.send(request(server.uri("/a")), TEXT));

            assertThat(server.journal()).hasSize(1);
            assertThat(failure + failure.body().orElse(""))
                    .contains("no: /a?access_token=***")
                    .doesNotContain("leak");
        }
    }

    @Test
    void isInNoTextOfTheRequest() {
        ApiRequest request = request(URI.create("http://localhost/a"));

        assertThat(request.uri()).hasToString("http://localhost/a");
        assertThat(request.toString() + request.credentials()).doesNotContain("leak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?access_token=secret", "?a=1&access_token", "?access_token="})
    void mustNotBePartOfTheAddress(String query) {
        assertThatThrownBy(() -> request(URI.create("http://localhost/" + query)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("read: the parameter access_token is a token, which must not be part of an address");
        assertThat(request(URI.create("http://localhost/?my_access_token=1"))).isNotNull();
    }
}
