// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static io.camelcx.cxone.actions.ActionsBed.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.cxone.actions.client.DataAction;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import io.camelcx.support.error.CxApiException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The operation create: the request, what is checked before it, and what is repeated. */
class CreateTest {

    @AutoClose
    private final ActionsBed bed = ActionsBed.create();

    private static CxApiException failure(Exchange exchange) {
        return exchange.getException(CxApiException.class);
    }

    private void onlyCreated(String name) {
        assertThat(bed.api().actions()).singleElement().satisfies(action -> assertThat(action.name())
                .isEqualTo(name));
    }

    private List<String> keys() {
        return bed.requests("POST", ACTIONS).stream()
                .map(request -> request.header("idempotency-key"))
                .toList();
    }

    @Test
    void aScriptBecomesTheRequestOfTheVendorsText() {
        bed.api().create("base_transform", SCRIPT, List.of());

        Exchange exchange =
                bed.call("lead_enrichment_v2", SCRIPT, Map.of(CxoneActionsConstants.DEPENDENCIES, "base_transform"));

        assertThat(exchange.getException()).isNull();
        RecordedRequest request = bed.requests("POST", ACTIONS).get(0);
        assertThat(request.body())
                .isEqualTo(
                        "{\"name\":\"lead_enrichment_v2\",\"description\":\"Auto-generated action: lead_enrichment_v2\","
                                + "\"type\":\"SCRIPT\",\"trigger\":{\"type\":\"MANUAL\"},\"script\":{\"language\":\"JavaScript\","
                                + "\"content\":\"" + SCRIPT
                                + "\"},\"enabled\":true,\"dependencies\":[\"base_transform\"]}");
        assertThat(request.header("idempotency-key")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        DataAction action = exchange.getMessage().getBody(DataAction.class);
        assertThat(action.name()).isEqualTo("lead_enrichment_v2");
        assertThat(action.dependencies()).containsExactly("base_transform");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID))
                .isEqualTo(action.id());
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ATTEMPTS))
                .isEqualTo(1);
    }

    @Test
    void theTokenIsOfClientCredentialsByBasic() {
        bed.call("one_action", SCRIPT);

        assertThat(bed.journal().requests())
                .filteredOn(request -> request.path().equals("/api/v2/oauth/token"))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.header("authorization")).startsWith("Basic ");
                    assertThat(request.body()).isEqualTo("grant_type=client_credentials");
                });
    }

    static Stream<Function<Path, Object>> scripts() {
        byte[] bytes = SCRIPT.getBytes(StandardCharsets.UTF_8);
        Map<String, Object> map = Map.of("script", SCRIPT, "enabled", true);
        return Stream.of(
                folder -> SCRIPT,
                folder -> new StringBuilder(SCRIPT),
                folder -> bytes,
                folder -> new ByteArrayInputStream(bytes),
                folder -> new StringReader(SCRIPT),
                folder -> file(folder, SCRIPT).toFile(),
                folder -> map,
                folder -> new ObjectMapper().valueToTree(map),
                folder -> "\n {\"name\":\"one_action\",\"script\":{\"content\":\"" + SCRIPT + "\"}}",
                folder -> file(folder, "{\"script\":{\"content\":\"" + SCRIPT + "\",\"language\":\"JavaScript\"}}")
                        .toFile(),
                folder -> new DataAction(new ObjectMapper()
                        .valueToTree(
                                Map.of("id", "7", "name", "one_action", "script", SCRIPT, "createdTimestamp", 1))));
    }

    private static Path file(Path folder, String text) {
        try {
            return Files.writeString(folder.resolve("one_action.js"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void theBodyIsAScriptOrAWholeActionInAnyForm(Function<Path, Object> body, @TempDir Path folder) {
        Exchange exchange = bed.call("one_action", body.apply(folder));

        assertThat(exchange.getException()).isNull();
        assertThat(bed.api().action("one_action").orElseThrow().script()).isEqualTo(SCRIPT);
        assertThat(bed.requests("POST", ACTIONS).get(0).body()).doesNotContain("\"id\"", "Timestamp");
    }

    @Test
    void aScriptThatBeginsWithABraceIsNoAction() {
        bed.call("one_action", "{ var a = 1; } function main() { }");
        bed.call("two_action", "{\"a\":1}");

        assertThat(bed.api().action("one_action")).isPresent();
        assertThat(bed.api().action("two_action").orElseThrow().script()).isEqualTo("{\"a\":1}");
    }

    @Test
    void fieldsThatTheTextDoesNotNameAreSent() {
        bed.call("*", Map.of("name", "one_action", "script", SCRIPT, "owner", Map.of("team", "a")));

        assertThat(bed.api()
                        .action("one_action")
                        .orElseThrow()
                        .json()
                        .at("/owner/team")
                        .asText())
                .isEqualTo("a");
    }

    @ParameterizedTest
    @CsvSource({
        "*, CamelCxoneActionsName, one_action",
        "*, CamelFileName, scripts/one_action.js",
        "one_action, CamelCxoneActionsName, of_an_earlier_step"
    })
    void theNameIsInTheUriInAHeaderOrThatOfTheFile(String path, String header, String value) {
        Exchange exchange = bed.call(path, SCRIPT, Map.of(header, value));

        assertThat(exchange.getException()).isNull();
        onlyCreated("one_action");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 501, 502, 503, 504, 408})
    void anErrorOfTheServerIsRetriedWithTheSameKey(int status) {
        bed.faults().add(Fault.on("POST", ACTIONS).status(status).times(2));

        Exchange exchange = bed.call("one_action", SCRIPT);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ATTEMPTS))
                .isEqualTo(3);
        assertThat(keys()).hasSize(3).containsOnly(keys().get(0));
        onlyCreated("one_action");
    }

    static Stream<Fault> lostResponses() {
        Fault fault = Fault.on("POST", ACTIONS).times(2);
        return Stream.of(
                fault.connectionReset(),
                fault.afterHandling().connectionReset(),
                fault.truncatedBody(10),
                fault.garbage(),
                fault.afterHandling().garbage(),
                fault.afterHandling().body("<html><body>Sign in</body></html>").header("Content-Type", "text/html"),
                fault.afterHandling().body(""),
                fault.afterHandling().status(204),
                fault.afterHandling().body("[]"),
                fault.afterHandling().body("{\"id\":\"1\",\"name\":\"another_action\"}"),
                fault.afterHandling().body("{\"name\":\"one_action\"}"),
                fault.afterHandling().status(500));
    }

    @ParameterizedTest
    @MethodSource("lostResponses")
    void aResponseThatIsLostOrCannotBeReadIsRequestedAgainWithTheSameKey(Fault fault) {
        bed.faults().add(fault);

        Exchange exchange = bed.call("one_action", SCRIPT);

        assertThat(exchange.getException()).isNull();
        assertThat(keys()).hasSize(3).containsOnly(keys().get(0));
        onlyCreated("one_action");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID))
                .isEqualTo(bed.api().actions().get(0).id());
    }

    @Test
    void retryAfterIsFollowedInBothForms() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().plusSeconds(1).atOffset(ZoneOffset.UTC));
        bed.faults()
                .add(Fault.on("POST", ACTIONS)
                        .status(429)
                        .header("Retry-After", "0")
                        .times(1));
        bed.faults()
                .add(Fault.on("POST", ACTIONS)
                        .status(429)
                        .header("Retry-After", date)
                        .times(1));

        Exchange exchange = bed.call("one_action", SCRIPT);

        assertThat(exchange.getException()).isNull();
        onlyCreated("one_action");
    }

    @Test
    void aCallThatIsAlwaysThrottledIsAnErrorThatSaysSo() {
        bed.faults().add(Fault.on("POST", ACTIONS).status(429));

        CxApiException failure = failure(bed.call("one_action", SCRIPT));

        assertThat(failure.status()).hasValue(429);
        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(failure.outcomeUnknown()).isFalse();
    }

    @Test
    void whenEveryResponseIsLostTheErrorContainsTheKeyAndTheNextDeliveryUsesItAgain() {
        bed.faults()
                .add(Fault.on("POST", ACTIONS).afterHandling().connectionReset().times(3));
        bed.routes(route -> route.from("direct:in")
                .errorHandler(route.defaultErrorHandler().maximumRedeliveries(1).redeliveryDelay(0))
                .to("cxone-actions:one_action"));

        Exchange exchange = bed.send("direct:in", SCRIPT);

        assertThat(exchange.getException()).isNull();
        assertThat(keys()).hasSize(4).containsOnly(keys().get(0));
        onlyCreated("one_action");

        bed.faults()
                .add(Fault.on("POST", ACTIONS).afterHandling().connectionReset().times(3));
        CxApiException failure = failure(bed.call("two_action", SCRIPT));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(failure)
                .hasMessageContaining(
                        "The action may have been created: send it again with the Idempotency-Key " + keys().get(6));
    }

    @Test
    void twoActionsOfOneExchangeHaveTwoKeys() {
        bed.routes(route -> route.from("direct:in")
                .to("cxone-actions:one_action")
                .setBody(route.constant(SCRIPT))
                .to("cxone-actions:two_action"));

        assertThat(bed.send("direct:in", SCRIPT).getException()).isNull();

        assertThat(keys()).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void aHeaderSetsTheKey() {
        bed.call("one_action", SCRIPT, Map.of(CxoneActionsConstants.IDEMPOTENCY_KEY, "order-4711"));
        Exchange again = bed.call("one_action", SCRIPT, Map.of(CxoneActionsConstants.IDEMPOTENCY_KEY, "order-4711"));

        assertThat(keys()).containsExactly("order-4711", "order-4711");
        assertThat(again.getException()).isNull();
        onlyCreated("one_action");
        assertThat(bed.call("two_action", SCRIPT, Map.of(CxoneActionsConstants.IDEMPOTENCY_KEY, "a\r\nb"))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(CxoneActionsConstants.IDEMPOTENCY_KEY);
    }

    @Test
    void whatDoesNotCompileIsRefusedOnceWithThePlaces() {
        Exchange exchange = bed.call("one_action", "function main( {");

        assertThat(failure(exchange).status()).hasValue(400);
        assertThat(failure(exchange)).hasMessageContaining("line 1, column 16: '{' is never closed");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ERRORS))
                .isEqualTo(List.of("line 1, column 16: '{' is never closed"));
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void aNameInUseIsRefusedOnce() {
        bed.api().create("one_action", SCRIPT, List.of());

        Exchange exchange = bed.call("one_action", SCRIPT);

        assertThat(failure(exchange).status()).hasValue(409);
        assertThat(failure(exchange).code()).hasValue("NAME_IN_USE");
        assertThat(bed.requests()).hasSize(1);
    }

    @Test
    void aServerThatForgetsTheKeyAfterALostResponseIsAskedForTheAction() {
        bed.faults()
                .add(Fault.on("POST", ACTIONS).afterHandling().connectionReset().times(1));
        bed.faults()
                .add(Fault.on("POST", ACTIONS)
                        .status(409)
                        .body("{\"message\":\"exists\"}")
                        .times(2));

        Exchange exchange = bed.call("one_action", SCRIPT);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID))
                .isEqualTo(bed.api().actions().get(0).id());
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ATTEMPTS))
                .isEqualTo(2);
        bed.faults().clear();
        bed.api().create("two_action", "var another;", List.of());
        bed.faults().add(Fault.on("POST", ACTIONS).connectionReset().times(1));
        assertThat(failure(bed.call("two_action", SCRIPT)).status())
                .as("of another")
                .hasValue(409);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ab                    | must be 3 to 64 letters, digits, underscores and hyphens",
                "has.dot               | must be 3 to 64 letters, digits, underscores and hyphens",
                "umläut                | must be 3 to 64 letters, digits, underscores and hyphens"
            })
    void aWrongNameIsRefusedBeforeAnyCall(String name, String words) {
        assertThat(bed.call("*", SCRIPT, Map.of(CxoneActionsConstants.NAME, name))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(words);
        assertThat(bed.journal().requests()).isEmpty();
    }

    static Stream<Object> badBodies() {
        return Stream.of(
                "",
                "  \n",
                "/*" + "ü".repeat(32_767) + "*/",
                "\uD800",
                new byte[] {(byte) 0xC3, 0x28},
                new byte[2 * 1024 * 1024],
                Map.of("title", "x"),
                Map.of("script", 7),
                Map.of("description", "without a script"),
                Map.of("name", "another_name", "script", SCRIPT),
                Map.of("script", SCRIPT, "dependencies", "base"),
                Map.of("script", SCRIPT, "dependencies", List.of("a b")),
                Map.of("script", SCRIPT, "dependencies", List.of(7)),
                List.of(1));
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void aWrongBodyIsRefusedBeforeAnyCall(Object body) {
        assertThat(bed.call("one_action", body).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .containsAnyOf("create", "one_action");
        assertThat(bed.call("one_action", null).getException()).isInstanceOf(IllegalArgumentException.class);
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void aScriptOfExactly65536BytesIsSent() {
        assertThat(bed.call("one_action", "/*" + "ü".repeat(32_766) + "*/").getException())
                .isNull();
    }

    @Test
    void anActionThatWouldUseItselfOverExistingOnesIsRefusedWithTheWholeCycle() {
        bed.api().create("one_action", SCRIPT, List.of());
        bed.api().create("two_action", SCRIPT, List.of("one_action"));
        bed.api().create("old_action", SCRIPT, List.of("two_action"));
        bed.faults()
                .add(Fault.on("GET", ACTIONS)
                        .body("[{\"id\":\"1\",\"name\":\"two_action\",\"dependencies\":[\"new_action\"]},"
                                + "{\"id\":\"2\",\"name\":\"old_action\",\"dependencies\":[\"two_action\"]}]"));

        Exchange exchange = bed.call("new_action?dependencies=old_action", SCRIPT);

        assertThat(exchange.getException())
                .hasMessage(
                        "Actions must not depend on themselves: new_action -> old_action -> two_action -> new_action");
        assertThat(bed.requests("POST", ACTIONS)).isEmpty();
        assertThat(bed.call("new_action?dependencies=new_action", SCRIPT).getException())
                .hasMessage("Actions must not depend on themselves: new_action -> new_action");
    }

    @ParameterizedTest
    @CsvSource({"401", "403"})
    void aMissingScopeIsAnErrorThatNamesIt(int status) {
        bed.api().change(actions -> actions.withScope("Another.Scope").withScopeRefusal(status));

        CxApiException failure = failure(bed.call("one_action", SCRIPT));

        assertThat(failure.status()).hasValue(status);
        assertThat(failure).hasMessageContaining("The token lacks the scope Another.Scope");
        assertThat(bed.api().actions()).isEmpty();
    }

    @Test
    void aRevokedTokenIsRenewedAndTheKeyStays() {
        bed.call("one_action", SCRIPT);
        bed.simulator().cxone().authentication().revokeTokens();

        assertThat(bed.call("two_action", SCRIPT).getException()).isNull();

        assertThat(keys().subList(1, 3)).hasSize(2).containsOnly(keys().get(1));
    }
}
