// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import io.camelcx.test.RouteTestBed;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of an API of which nothing is known, over HTTP. */
class CallTest {

    @TempDir
    private Path folder;

    private final RouteTestBed bed = ApiBed.create();

    @BeforeEach
    void start() {
        bed.context().getStreamCachingStrategy().setSpoolDirectory(folder.toFile());
        bed.start();
    }

    @AfterEach
    void stop() {
        ApiBed.close(bed);
    }

    private Exchange call(String uri, Object body, Map<String, Object> headers) {
        return bed.send("genesys-api:" + uri, body, headers);
    }

    private static Object body(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody();
    }

    private static String failure(Exchange exchange) {
        assertThat(exchange.getException()).isNotNull();
        return exchange.getException().getMessage();
    }

    @Test
    void aResponseIsAMapWithTheVendorsEnvelopeAndItsStatusAHeader() {
        Exchange exchange = call("tasks/v3/items/7?query.expand=all", null, Map.of());

        assertThat(body(exchange))
                .isEqualTo(Map.of("status", Map.of("code", 0), "data", Map.of("id", "7", "expand", "all")));
        assertThat(exchange.getMessage().getHeader(GenesysApiConstants.RESPONSE_CODE))
                .isEqualTo(200);
        assertThat(ApiBed.last(bed).header("x-api-key")).isEqualTo("demo-api-key");
        assertThat(ApiBed.last(bed).header("Authorization")).startsWith("Bearer ");
    }

    @Test
    void theDataCanBeTakenOutOfTheEnvelope() {
        assertThat(body(call("tasks/v3/items/7?unwrapData=true", null, Map.of())))
                .isEqualTo(Map.of("id", "7", "expand", ""));
        assertThat(body(call("tasks/v3/list?unwrapData=true", null, Map.of()))).isEqualTo(List.of(1, 2, 3));
    }

    @Test
    void aResponseCanBeTextForAnotherSystem() {
        assertThat(body(call("tasks/v3/list?output=text", null, Map.of()))).isEqualTo("[1,2,3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a/b", "50%", "ä€", "a?b#c", "a+b", "{x}"})
    void aVariableOfThePathIsOneSegmentWhateverItContains(String id) {
        Object response = body(call("tasks/v3/items/{taskId}?unwrapData=true", null, Map.of("taskId", id)));

        assertThat(response).isEqualTo(Map.of("id", id, "expand", ""));
    }

    @Test
    void aHeaderReplacesThePathAndAddsToTheQuery() {
        call(
                "tasks/v3/list?query.expand=none&query.limit=5",
                null,
                Map.of(
                        GenesysApiConstants.PATH,
                        "tasks/v3/items/{id}",
                        "id",
                        9,
                        GenesysApiConstants.QUERY,
                        Map.of("expand", List.of("a&b", "c"))));

        RecordedRequest request = ApiBed.last(bed);
        assertThat(request.path()).isEqualTo("/tasks/v3/items/9");
        assertThat(request.query()).isEqualTo("expand=a%26b&expand=c&limit=5");
    }

    @Test
    void aQueryCanBeAnEncodedText() {
        call("tasks/v3/list?query.limit=5", null, Map.of(GenesysApiConstants.QUERY, "?limit=7&name=a%20b&flag"));

        assertThat(ApiBed.last(bed).query()).isEqualTo("limit=7&name=a%20b&flag");
    }

    @ParameterizedTest
    @CsvSource({
        "tasks/v3/items/{id}, ..",
        "tasks/v3/items/{id}, .",
        "tasks/v3/{id}/list, ..",
    })
    void aVariableCannotLeadOutOfThePath(String path, String id) {
        assertThat(failure(call(path, null, Map.of("id", id)))).contains("must not have the segment " + id);
        assertThat(ApiBed.requests(bed)).isEmpty();
    }

    @Test
    void aVariableWithoutItsHeaderIsRefusedBeforeTheCall() {
        assertThat(failure(call("tasks/v3/items/{taskId}", null, Map.of())))
                .contains("The header taskId is missing", "tasks/v3/items/{taskId}");
        assertThat(ApiBed.requests(bed)).isEmpty();
    }

    @Test
    void aPathThatIsAnAddressIsRefused() {
        assertThat(failure(call("tasks/v3/list", null, Map.of(GenesysApiConstants.PATH, "https://example.com/x"))))
                .contains("must be below the base URL");
        assertThat(ApiBed.requests(bed)).isEmpty();
    }

    @Test
    void aBodyIsSentAsJsonInTheVendorsDataWhereThatIsAsked() {
        Exchange exchange = call("tasks/v3/items?method=POST&wrapData=true", Map.of("title", "Ä"), Map.of());

        assertThat(ApiBed.last(bed).body()).isEqualTo("{\"data\":{\"title\":\"Ä\"}}");
        assertThat(ApiBed.last(bed).header("Content-Type")).isEqualTo("application/json");
        assertThat(exchange.getMessage().getHeader(GenesysApiConstants.RESPONSE_CODE))
                .isEqualTo(201);
    }

    @Test
    void aBodyThatHasDataAlreadyIsSentAsItIs() {
        String json = "{\"operationId\":\"o-1\",\"data\":{\"title\":\"x\"}}";

        Object response = body(call("tasks/v3/items?method=POST&wrapData=true&unwrapData=true", json, Map.of()));

        assertThat(ApiBed.last(bed).body()).isEqualTo(json);
        assertThat(response).isEqualTo(Map.of("status", Map.of("code", 1), "operationId", "o-1"));
    }

    @Test
    void anEmptyBodyIsNotSent() {
        call("tasks/v3/items?method=POST", null, Map.of());
        call("tasks/v3/items/1?method=DELETE", "left over", Map.of());

        assertThat(ApiBed.requests(bed)).extracting(RecordedRequest::body).containsExactly("", "");
    }

    @Test
    void aDeletionSendsTheBodyWhereThatIsAsked() {
        Exchange exchange = call("tasks/v3/items/1?method=DELETE&deleteWithBody=true", List.of(1, 2), Map.of());

        assertThat(body(exchange)).isNull();
        assertThat(exchange.getMessage().getHeader(GenesysApiConstants.RESPONSE_CODE))
                .isEqualTo(204);
        assertThat(ApiBed.last(bed).body()).isEqualTo("[1,2]");
    }

    @Test
    void textThatIsNoJsonIsRefusedBeforeTheCall() {
        assertThat(failure(call("tasks/v3/items?method=POST", "{title: x", Map.of())))
                .contains("JSON");
        assertThat(ApiBed.requests(bed)).isEmpty();
    }

    @Test
    void aMapCanBeAFormOrItsParts() throws Exception {
        Path csv = Files.writeString(folder.resolve("users ä.csv"), "name\nalice\n");

        call(
                "tasks/v3/upload?method=POST&contentType=application/x-www-form-urlencoded",
                Map.of("data[name]", "a b"),
                Map.of());
        assertThat(ApiBed.last(bed).body()).isEqualTo("data%5Bname%5D=a+b");

        call(
                "tasks/v3/upload?method=POST&contentType=multipart/form-data",
                Map.of("csvfile", csv, "validate", true),
                Map.of());
        assertThat(ApiBed.last(bed).header("Content-Type")).startsWith("multipart/form-data; boundary=");
        assertThat(ApiBed.last(bed).body())
                .contains("name=\"csvfile\"; filename=\"users ä.csv\"", "name\nalice\n", "name=\"validate\"", "true");

        call(
                "tasks/v3/upload?method=POST&contentType=multipart/form-data&fileField=storage",
                "content",
                Map.of(Exchange.FILE_NAME, "in/a.txt"));
        assertThat(ApiBed.last(bed).body()).contains("name=\"storage\"; filename=\"a.txt\"", "content");
    }

    @Test
    void aBodyOfAnotherTypeIsSentAsItIs() {
        InputStream lines = new ByteArrayInputStream("a;b\n".getBytes(StandardCharsets.UTF_8));

        call("tasks/v3/upload?method=POST&contentType=text/csv", lines, Map.of());

        assertThat(ApiBed.last(bed).body()).isEqualTo("a;b\n");
        assertThat(ApiBed.last(bed).header("Content-Type")).isEqualTo("text/csv");
    }

    @Test
    void headersOfTheOptionsAreSentAndThoseOfTheMessageAreNot() {
        call("tasks/v3/list?header.Cache-Control=max-age=30", null, Map.of("X-Internal", "secret"));

        assertThat(ApiBed.last(bed).header("Cache-Control")).isEqualTo("max-age=30");
        assertThat(ApiBed.last(bed).header("X-Internal")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Authorization", "x-api-key", "Host", "cookie"})
    void aHeaderOfTheConnectionIsRefused(String name) {
        Exchange exchange = call("tasks/v3/list?header." + name + "=x", null, Map.of());

        assertThat(exchange.getException()).hasStackTraceContaining("header." + name + " is not allowed");
        assertThat(ApiBed.requests(bed)).isEmpty();
    }

    @Test
    void aRefusalInsideASuccessIsAnError() {
        Exchange exchange = call("tasks/v3/refused?method=POST", Map.of("a", 1), Map.of());

        assertThat(failure(exchange)).contains("POST /tasks/v3/refused", "The queue is closed");
        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
    }

    @Test
    void aPageOfAProxyIsAnError() {
        bed.faults()
                .add(Fault.on("GET", "/tasks/*")
                        .times(1)
                        .status(200)
                        .header("Content-Type", "text/html")
                        .body("<html>x"));

        assertThat(failure(call("tasks/v3/list", null, Map.of()))).contains("not JSON");
    }

    @Test
    void aPostIsRepeatedOnlyWhereThatIsAllowed() {
        bed.faults().add(Fault.on("POST", "/tasks/*").times(1).afterHandling().connectionReset());
        assertThat(failure(call("tasks/v3/items?method=POST", Map.of("a", 1), Map.of())))
                .contains("may have been carried out");
        assertThat(ApiBed.requests(bed)).hasSize(1);

        bed.faults().add(Fault.on("POST", "/tasks/*").times(1).afterHandling().connectionReset());
        body(call("tasks/v3/items?method=POST&idempotent=true", Map.of("a", 1), Map.of()));
        assertThat(ApiBed.requests(bed)).hasSize(3);
    }

    @Test
    void anyContentIsAStreamOverAFileThatEndsWithTheExchange() throws Exception {
        bed.faults().add(Fault.on("GET", "/tasks/*").times(1).truncatedBody(3));

        Exchange exchange = call("tasks/v3/list?output=stream", null, Map.of());

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("[1,2,3]");
        assertThat(exchange.getMessage().getHeader(Exchange.CONTENT_TYPE, String.class))
                .startsWith("application/json");
        assertThat(ApiBed.requests(bed)).hasSize(2);
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.filter(file -> file.toString().endsWith(".response")))
                    .isEmpty();
        }
    }

    @Test
    void callsOfASessionShareItsCookies() {
        call("tasks/v3/initialize?method=POST", null, Map.of());
        call("tasks/v3/whoami", null, Map.of());
        assertThat(ApiBed.last(bed).header("Cookie")).isEqualTo("TASKS=abc");

        call("tasks/v3/whoami?session=another", null, Map.of());
        assertThat(ApiBed.last(bed).header("Cookie")).isEmpty();
    }
}
