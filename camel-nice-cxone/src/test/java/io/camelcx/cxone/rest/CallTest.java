// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of any API of the tenant, and what they meet. */
class CallTest {

    private final ApiBed bed = new ApiBed();

    @BeforeEach
    void prepare() {
        bed.start();
    }

    @AfterEach
    void stop() {
        bed.close();
    }

    private static String failure(Exchange exchange) {
        assertThat(exchange.getException()).isInstanceOf(CxApiException.class);
        return exchange.getException().getMessage();
    }

    @Test
    void aWriteIsShownByALaterRead() {
        Exchange created = bed.call(ApiBed.AGENTS + "?method=POST", Map.of("firstName", "Zoë"), Map.of());
        Object id = created.getMessage().getBody(Map.class).get("agentId");
        Exchange updated = bed.call(ApiBed.AGENTS + "/{id}?method=PUT", Map.of("lastName", "Ö"), Map.of("id", id));

        assertThat(updated.getMessage().getHeader(CxoneApiConstants.RESPONSE_CODE))
                .isEqualTo(204);
        assertThat(updated.getMessage().getBody()).isNull();
        assertThat(bed.call(ApiBed.AGENTS + "/{id}", null, Map.of("id", id))
                        .getMessage()
                        .getBody())
                .isEqualTo(Map.of("agentId", id, "firstName", "Zoë", "lastName", "Ö"));
    }

    @ParameterizedTest
    @CsvSource({"a b,a%20b", "a/b,a%2Fb", "50%,50%25", "ä€,%C3%A4%E2%82%AC", "a?b#c,a%3Fb%23c", "a+b=c,a%2Bb%3Dc"})
    void aVariableIsOneSegmentWhateverItContains(String id, String encoded) {
        assertThat(failure(bed.call(ApiBed.AGENTS + "/{id}", null, Map.of("id", id))))
                .contains("HTTP 404", "There is no agent " + id);
        assertThat(bed.requests())
                .extracting(RecordedRequest::path)
                .containsExactly("/" + ApiBed.AGENTS + "/" + encoded);
    }

    @Test
    void theTenantsHostIsDiscovered() throws Exception {
        CxoneConnection discovering = new CxoneConnection();
        discovering.setDiscoverTenant(bed.bed.simulator().cxone().credentials().get("tenant"));
        discovering.setIssuerUrl(bed.bed.simulator().baseUrl().toString());
        discovering.setTokenUrl(bed.bed.simulator().baseUrl() + "/authentication/v1/token/access-key");
        discovering.setRefreshUrl(bed.bed.simulator().baseUrl() + "/public/user/refresh");
        discovering.setAccessKey("demo-access-key");
        discovering.setSecretKey("demo-access-secret");
        bed.bed.bind("discovering", discovering);

        assertThat(ApiBed.items(bed.call(ApiBed.AGENTS + "?connection=#discovering&paging=offset")))
                .hasSize(250);
        assertThat(bed.bed.journal().requests("GET", "/.well-known/*")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aCallThatMayBeThrottledIsRetried(String method) {
        bed.bed.faults().add(Fault.on(method, ApiBed.ALL).times(2).status(403));

        Exchange exchange = bed.call(ApiBed.AGENTS + "?throttleDelay=1&method=" + method, Map.of("a", 1), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(bed.requests()).hasSize(3);
    }

    @Test
    void aRefusalThatLastsNamesBothCauses() {
        bed.bed.faults().add(Fault.on("GET", ApiBed.ALL).status(403).body("{\"error_description\":\"Scope missing\"}"));

        Exchange exchange = bed.call(ApiBed.AGENTS + "?throttleDelay=1");

        assertThat(failure(exchange)).contains("HTTP 403", "3 attempts", "throttled", "lacks the permission");
        assertThat(exchange.getException(CxApiException.class).body())
                .hasValueSatisfying(body -> assertThat(body).contains("Scope missing"));
        assertThat(bed.requests()).hasSize(3);
    }

    @Test
    void theRetriesOfTheThrottleAndOfTheTransportDoNotMultiply() {
        bed.bed.faults().add(Fault.on("GET", ApiBed.ALL).status(429));
        assertThat(failure(bed.call(ApiBed.AGENTS + "?throttleDelay=1&throttleRetries=5")))
                .contains("HTTP 429");
        assertThat(bed.requests()).hasSize(3);
    }

    @Test
    void aThrottledPostIsRetriedAlthoughAPostIsNotIdempotent() {
        bed.bed.faults().add(Fault.on("POST", ApiBed.ALL).times(2).status(429));

        Exchange exchange = bed.call(ApiBed.AGENTS + "?throttleDelay=1&method=POST", Map.of("a", 1), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(bed.requests()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aServerThatRequiresALongWaitIsNotKeptBusy(boolean date) {
        Instant later = Instant.now().plusSeconds(3_600);
        String value = date ? DateTimeFormatter.RFC_1123_DATE_TIME.format(later.atZone(ZoneOffset.UTC)) : "3600";
        bed.bed.faults().add(Fault.on("*", ApiBed.ALL).status(429).header("Retry-After", value));

        for (String method : new String[] {"GET", "POST"}) {
            Exchange exchange = bed.call(ApiBed.AGENTS + "?throttleDelay=1&method=" + method, Map.of("a", 1), Map.of());
            assertThat(exchange.getException(CxApiException.class).retryAfter())
                    .hasValueSatisfying(wait -> assertThat(wait.toMinutes()).isBetween(58L, 60L));
        }
        assertThat(bed.requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aShortWaitThatTheServerRequiresIsTheDelay(boolean date) {
        String value = date ? DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.EPOCH.atZone(ZoneOffset.UTC)) : "0";
        bed.bed.faults().add(Fault.on("GET", ApiBed.ALL).times(1).status(403).header("Retry-After", value));

        assertThat(bed.call(ApiBed.AGENTS + "?throttleDelay=1h").getException()).isNull();
    }

    @Test
    void aPostThatMayHaveBeenCarriedOutIsNotRepeated() {
        bed.bed
                .faults()
                .add(Fault.on("POST", ApiBed.ALL).times(1).afterHandling().connectionReset());

        assertThat(failure(bed.call(ApiBed.AGENTS + "?method=POST", Map.of("a", 1), Map.of())))
                .contains("may have been carried out");
        assertThat(bed.requests()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"<html>Sign in | not JSON", "{\"a\":  | not the JSON", "'' | nothing"})
    void aSuccessIsProved(String body, String message) {
        bed.answer(200, "application/json", body);

        assertThat(failure(bed.call(ApiBed.AGENTS + "/1"))).contains(message);
    }

    @Test
    void aRedirectToAnotherHostGetsNoToken() {
        int port = bed.bed.simulator().baseUrl().getPort();
        bed.bed
                .faults()
                .add(Fault.on("GET", ApiBed.ALL)
                        .times(1)
                        .status(302)
                        .header("Location", "http://127.0.0.1:" + port + "/" + ApiBed.AGENTS + "/1"));

        assertThat(failure(bed.call(ApiBed.AGENTS + "/1"))).contains("HTTP 401");
        assertThat(bed.requests().get(1).header("Authorization")).isEmpty();
    }

    @Test
    void aResponseOfAnyContentIsAStream() {
        bed.answer(200, "text/csv", "a;b\n1;2\n");

        Exchange exchange = bed.call(ApiBed.AGENTS + "?output=stream");

        assertThat(exchange.getMessage().getBody(String.class)).isEqualTo("a;b\n1;2\n");
    }
}
