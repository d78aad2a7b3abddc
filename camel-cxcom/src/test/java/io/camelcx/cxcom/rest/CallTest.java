// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxcom.rest;

import static io.camelcx.cxcom.rest.CxcomBed.body;
import static io.camelcx.cxcom.rest.CxcomBed.failure;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.camelcx.cxcom.rest.client.UserProfile;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Any resource and method, and the rules of the vendor's text for every response. */
class CallTest {

    @AutoClose
    private final CxcomBed bed = CxcomBed.create();

    @BeforeEach
    void start() {
        bed.start();
    }

    private Exchange answered(String method, String answer, String pathAndOptions) {
        bed.faults().add(Fault.on(method, "/1/*").times(1).status(200).body(answer));
        return bed.call(pathAndOptions);
    }

    @Test
    void theUserIsReadAsAnyResource() {
        Exchange exchange = bed.call("users/self");

        assertThat(body(exchange)).extracting("profile").extracting("username").isEqualTo("demo");
        assertThat(exchange.getMessage().getHeader("CamelCxcomResponseCode")).isEqualTo(200);
        assertThat(bed.last().path()).isEqualTo("/1/users/self");
        assertThat(bed.last().query()).isEqualTo("access_token=" + bed.token());
        assertThat(bed.last().header("Authorization")).isEmpty();
        assertThat(bed.last().header("Accept")).isEqualTo("application/json");
    }

    @Test
    void theUserIsReadAsARecordThatKeepsEverything() {
        Exchange exchange = bed.call("me?operation=self");

        UserProfile profile = (UserProfile) body(exchange);
        assertThat(profile.id()).isEqualTo(CxcomBed.DEMO);
        assertThat(profile.other().get("quota").path("used").asInt()).isZero();
        assertThat(exchange.getMessage().getBody(String.class))
                .startsWith("{\"id\":\"" + CxcomBed.DEMO + "\",\"username\":\"demo\",")
                .contains("\"quota\":{\"total\":10737418240,");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, data/{file}, /1/data/self:%2Fphotos%2Fa%20b.jpg",
        "DELETE, data/self:/photos/a b.jpg, /1/data/self:%2Fphotos%2Fa%20b.jpg",
        "PUT, files/{file}/move, /1/files/self:%2Fphotos%2Fa%20b.jpg/move",
        "PATCH, files/ZdvTGn0mEeG34xIFOBql1A:l6hkZxxCEeGQ1BIBPQhmWA/info, /1/files/ZdvTGn0mEeG34xIFOBql1A:l6hkZxxCEeGQ1BIBPQhmWA/info",
        "POST, groups/list all, /1/groups/list%20all"
    })
    void whatIsNotDocumentedIsCalledAtEitherHostByAnyMethod(String method, String path, String sent) {
        for (String host : List.of("api", "data")) {
            bed.faults().add(Fault.on(method, "/1/*").times(1).status(200).body("{\"done\":[1,2]}"));

            Exchange exchange = bed.call(
                    path + "?host=" + host,
                    Map.of("to", "b"),
                    Map.of("CamelCxcomMethod", method, "file", "self:/photos/a b.jpg"));

            assertThat(body(exchange)).isEqualTo(Map.of("done", List.of(1, 2)));
            RecordedRequest request = bed.last();
            assertThat(request.method()).isEqualTo(method);
            assertThat(request.path()).isEqualTo(sent);
            assertThat(request.query()).isEqualTo("access_token=" + bed.token());
            assertThat(request.header("Host"))
                    .endsWith(":"
                            + (host.equals("api")
                                            ? bed.simulator().baseUrl()
                                            : bed.cx().dataUrl())
                                    .getPort());
            assertThat(request.body()).isEqualTo(method.matches("GET|DELETE") ? "" : "{\"to\":\"b\"}");
        }
    }

    @Test
    void headersChangePathHostAndQuery() {
        bed.faults().add(Fault.on("GET", "/1/*").times(1).status(200).body("{}"));

        body(bed.call(
                "users/self?query.a=1",
                null,
                Map.of(
                        "CamelCxcomPath",
                        "groups/list",
                        "CamelCxcomHost",
                        "data",
                        "CamelCxcomQuery",
                        Map.of("q", "a&b"))));

        assertThat(bed.last().path()).isEqualTo("/1/groups/list");
        assertThat(bed.last().query()).isEqualTo("a=1&q=a%26b&access_token=" + bed.token());
        assertThat(bed.last().header("Host")).endsWith(":" + bed.cx().dataUrl().getPort());
    }

    @Test
    void theResponseIsAlsoTextOrAStreamOfAnyContent() throws Exception {
        assertThat(body(answered("GET", "{ \"a\" : 1.10 }", "a/b?output=text"))).isEqualTo("{\"a\":1.10}");

        Exchange downloaded = answered("GET", "bytes of a file", "data/self:/a.txt?host=data&output=stream");
        assertThat(((InputStream) body(downloaded)).readAllBytes()).asString().isEqualTo("bytes of a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Hello</html>", "", "[1]", "\"ok\"", "null", "{\"a\":", "{} {}", "ok"})
    void a200WithoutAJsonObjectIsAnErrorOf500(String answer) {
        bed.faults().add(Fault.on("GET", "/1/*").status(200).body(answer));

        CxApiException failure = failure(bed.call("users/self"));

        assertThat(failure.status()).hasValue(500);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure).hasMessageContaining("failed after 3 attempts: HTTP 500: the answer ");
        assertThat(bed.requests()).hasSize(3);
        assertThat(failure(bed.call("me?operation=self")).status()).hasValue(500);
    }

    @Test
    void aReadIsRepeatedAfterAnErrorOfTheServer() {
        bed.faults()
                .add(Fault.on("GET", "/1/*")
                        .times(1)
                        .status(500)
                        .body("{\"errorType\":\"Internal\",\"message\":\"x\"}"));
        bed.faults().add(Fault.on("GET", "/1/*").times(1).status(200).body("<html>"));

        body(bed.call("users/self"));

        assertThat(bed.requests()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({"POST, '', 1", "PATCH, '', 1", "POST, &idempotent=true, 2", "PUT, '', 2", "DELETE, '', 2"})
    void aChangeIsRepeatedIfItIsIdempotent(String method, String options, int requests) {
        bed.faults().add(Fault.on(method, "/1/*").times(1).connectionReset());
        bed.faults().add(Fault.on(method, "/1/*").times(1).status(200).body("{}"));

        Exchange exchange = bed.call("files/x?method=" + method + options);

        assertThat(bed.requests()).hasSize(requests);
        if (requests == 1) {
            assertThat(failure(exchange).outcomeUnknown()).isTrue();
        } else {
            body(exchange);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "403 | {\"errorType\":\"AccessDenied\",\"message\": \"User does not have access to resource\"} | AccessDenied",
                "403 | {\"errorType\":\"SuspendedAccount\",\"message\":\"x\"} | SuspendedAccount",
                "401 | {\"errorType\":\"BadAuthToken\",\"message\":\"x\"} | BadAuthToken",
                "409 | {\"errorType\":\"OfAnyKind\"} | OfAnyKind",
                "400 | { errorType : \"error type string\", message : \"high-level message\" } | error type string",
                "400 | {\"error\":\"invalid_grant\",\"error_description\":\"x\"} | invalid_grant",
                "200 | {\"errorType\":\"AccessDenied\",\"message\":\"x\"} | AccessDenied"
            })
    void anErrorHasTheVendorsType(int status, String answer, String type) {
        bed.faults().add(Fault.on("GET", "/1/*").status(status).body(answer));

        CxApiException failure = failure(bed.call("users/self"));

        assertThat(failure.status()).hasValue(status);
        assertThat(failure.code()).contains(type);
        assertThat(failure.isRetryable()).isFalse();
        assertThat(bed.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><title>Bad gateway</title></html>", "Bad gateway", ""})
    void anErrorOfAGatewayIsOneToo(String answer) {
        bed.faults().add(Fault.on("GET", "/1/*").status(400).body(answer));

        CxApiException failure = failure(bed.call("users/self"));

        assertThat(failure.status()).hasValue(400);
        assertThat(failure.code()).isEmpty();
        assertThat(failure.getMessage()).contains(answer.isEmpty() ? "HTTP 400" : "Bad gateway");
    }

    @Test
    void aResponseThatIsTooLargeIsNoErrorOfTheServer() {
        CxApiException failure =
                failure(answered("GET", "{\"a\":\"" + "x".repeat(200) + "\"}", "a/b?maxResponseSize=100"));

        assertThat(failure).hasMessageContaining("larger than the 100 bytes");
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void aResponseThatNamesNoUserIsAnError() {
        assertThat(failure(answered("GET", "{\"profile\":{\"username\":\"demo\"}}", "me?operation=self")))
                .hasMessageContaining("the answer names no user");
    }

    @Test
    void aBeanIsWrittenByTheMapperOfTheRegistry() {
        record Move(String newFolder) {}
        bed.bind(
                "json",
                JsonMapper.builder()
                        .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                        .build());
        bed.faults().add(Fault.on("POST", "/1/*").times(1).status(200).body("{}"));

        body(bed.call("files/move?method=POST", new Move("b"), Map.of()));

        assertThat(bed.last().body()).isEqualTo("{\"new_folder\":\"b\"}");
    }

    @Test
    void aTokenOfTheMessageIsRefusedBeforeAnyRequest() {
        assertThat(bed.call("users/self", null, Map.of("CamelCxcomQuery", "access_token=secret"))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("access_token")
                .hasMessageNotContaining("secret");
        assertThat(bed.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example.com/a", "a/../../b"})
    void aPathOutsideTheApiIsRefused(String path) {
        assertThat(bed.call("users/self", null, Map.of("CamelCxcomPath", path)).getException())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void aRedirectToAnotherHostGetsNoToken() {
        bed.faults()
                .add(Fault.on("GET", "/1/users/self")
                        .times(1)
                        .status(302)
                        .header("Location", bed.cx().dataUrl() + "/1/users/self"));

        bed.call("users/self");

        assertThat(bed.requests().get(0).query()).isNotEmpty();
        assertThat(bed.requests().get(1).header("Host"))
                .endsWith(":" + bed.cx().dataUrl().getPort());
        assertThat(bed.requests().get(1).query()).isEmpty();
    }
}
