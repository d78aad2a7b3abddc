// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static io.camelcx.cxone.actions.ActionsBed.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.cxone.actions.client.DataAction;
import io.camelcx.cxone.actions.client.SandboxResult;
import io.camelcx.simulator.cxone.settings.ActionListForm;
import io.camelcx.simulator.http.Fault;
import io.camelcx.support.error.CxApiException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Get, list, update, delete and test. */
class OperationsTest {

    @AutoClose
    private final ActionsBed bed = ActionsBed.create();

    private final ObjectMapper mapper = new ObjectMapper();

    private String existing(String name, String... dependencies) {
        return bed.api().create(name, SCRIPT, List.of(dependencies)).id();
    }

    private static CxApiException failure(Exchange exchange) {
        return exchange.getException(CxApiException.class);
    }

    private static Map<String, Object> id(String id) {
        return Map.of(CxoneActionsConstants.ACTION_ID, id);
    }

    @Test
    void anActionIsReadByItsNameOrItsId() {
        String id = existing("one_action");

        Exchange byName = bed.call("one_action?operation=get", null);
        Exchange byId = bed.call("*?operation=get", null, id(id));
        Exchange byOption = bed.call("*?operation=get&actionId=" + id, null);

        for (Exchange exchange : List.of(byName, byId, byOption)) {
            assertThat(exchange.getException()).isNull();
            assertThat(exchange.getMessage().getBody(DataAction.class).script()).isEqualTo(SCRIPT);
            assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.NAME))
                    .isEqualTo("one_action");
        }
    }

    @Test
    void anActionOfAListWithoutScriptsIsReadByItself() {
        existing("one_action");
        bed.api().change(actions -> actions.withScriptsInList(false));

        Exchange exchange = bed.call("one_action?operation=get", null);

        assertThat(exchange.getMessage().getBody(DataAction.class).script()).isEqualTo(SCRIPT);
    }

    @Test
    void whatDoesNotExistIsAnErrorThatNamesIt() {
        assertThat(failure(bed.call("one_action?operation=get", null)))
                .hasMessageContaining("the tenant has no action with the name one_action");
        assertThat(failure(bed.call("*?operation=get", null, id("0"))).status()).hasValue(404);
        assertThat(bed.call("*?operation=delete", null).getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("delete needs an action: its name in the URI");
    }

    @Test
    void anEndpointWithANameIsForThisActionWhateverEarlierStepsHaveLeftInTheHeaders() {
        String one = existing("one_action");
        existing("two_action");

        Exchange exchange = bed.call("two_action?operation=delete", null, id(one));

        assertThat(exchange.getException()).isNull();
        assertThat(bed.api().action("one_action")).isPresent();
        assertThat(bed.api().action("two_action")).isEmpty();
    }

    @Test
    void anIdWithCharactersOfAPathIsEncoded() {
        bed.call("*?operation=get", null, id("../a b/?#%"));

        assertThat(bed.requests().get(0).path()).isEqualTo(ACTIONS + "/..%2Fa%20b%2F%3F%23%25");
    }

    @ParameterizedTest
    @CsvSource({"ARRAY, 100, 1", "LINKS, 100, 3", "LINK_HEADER, 100, 3"})
    @SuppressWarnings("unchecked")
    void aListIsReadPageByPageWhileTheRouteIterates(ActionListForm form, int size, int pages) {
        IntStream.range(0, 250).forEach(i -> existing("action_" + i));
        bed.api().change(actions -> actions.withList(form, size));

        Iterator<DataAction> actions =
                bed.call("*?operation=list", null).getMessage().getBody(Iterator.class);

        assertThat(bed.requests()).hasSize(1);
        List<String> names = new ArrayList<>();
        actions.forEachRemaining(action -> names.add(action.name()));
        assertThat(names)
                .containsExactlyElementsOf(
                        IntStream.range(0, 250).mapToObj(i -> "action_" + i).toList());
        assertThat(bed.requests()).hasSize(pages);
        assertThat(bed.call("action_249?operation=get", null).getException()).isNull();
    }

    @Test
    void anUpdateChangesWhatIsGivenAndNothingElse() {
        String base = existing("base_action");
        bed.call(
                "*",
                Map.of(
                        "name",
                        "one_action",
                        "script",
                        SCRIPT,
                        "description",
                        "mine",
                        "owner",
                        "team a",
                        "enabled",
                        false,
                        "dependencies",
                        List.of("base_action")));

        Exchange exchange = bed.call("one_action?operation=update", "function main() { }");

        assertThat(exchange.getException()).isNull();
        assertThat(bed.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .singleElement()
                .satisfies(
                        request -> assertThat(mapper.readTree(request.body())).isEqualTo(mapper.readTree("""
                                {"name":"one_action","description":"mine","type":"SCRIPT","trigger":{"type":"MANUAL"},
                                 "script":{"language":"JavaScript","content":"function main() { }"},"enabled":false,
                                 "dependencies":["base_action"],"owner":"team a"}""")));
        assertThat(exchange.getMessage().getBody(DataAction.class).enabled()).isFalse();
        assertThat(base).isNotEqualTo(exchange.getMessage().getHeader(CxoneActionsConstants.ACTION_ID));
    }

    @Test
    void anUpdateByIdTakesTheNameOfTheAction() {
        String id = existing("one_action");

        Exchange exchange = bed.call("*?operation=update", Map.of("description", "new"), id(id));

        assertThat(exchange.getException()).isNull();
        assertThat(bed.api()
                        .action("one_action")
                        .orElseThrow()
                        .json()
                        .path("description")
                        .asText())
                .isEqualTo("new");
        assertThat(bed.call("*?operation=update", Map.of("name", "other_action", "enabled", true), id(id))
                        .getException())
                .hasMessage("update: the body contains the action other_action, but the message is for one_action");
    }

    @Test
    void anUpdateThatWouldMakeACycleIsRefusedWithTheWholeCycle() {
        existing("one_action");
        existing("two_action", "one_action");

        Exchange exchange = bed.call("one_action?operation=update", Map.of("dependencies", List.of("two_action")));

        assertThat(exchange.getException())
                .hasMessage("Actions must not depend on themselves: one_action -> two_action -> one_action");
        assertThat(bed.requests()).extracting(request -> request.method()).containsOnly("GET");
    }

    @Test
    void anUpdateIsRepeatedAfterAnErrorOfTheServer() {
        existing("one_action");
        bed.faults()
                .add(Fault.on("PUT", ACTIONS + "/*").afterHandling().status(500).times(1));
        bed.faults()
                .add(Fault.on("PUT", ACTIONS + "/*").afterHandling().status(204).times(1));

        Exchange exchange = bed.call("one_action?operation=update", "var a;");

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody(DataAction.class).script()).isEqualTo("var a;");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.ATTEMPTS))
                .isEqualTo(2);
    }

    @Test
    void aDeletionWhoseResponseWasLostHasSucceeded() {
        String id = existing("one_action");
        bed.faults()
                .add(Fault.on("DELETE", ACTIONS + "/*")
                        .afterHandling()
                        .connectionReset()
                        .times(1));

        assertThat(bed.call("one_action?operation=delete", null).getException()).isNull();
        assertThat(bed.api().actions()).isEmpty();
        assertThat(failure(bed.call("*?operation=delete", null, id(id))).status())
                .as("without a lost response")
                .hasValue(404);
    }

    @Test
    void aDeletionIsNoSuccessIfAnotherPageAnswers() {
        existing("one_action");
        bed.faults().add(Fault.on("DELETE", ACTIONS + "/*").body("<html>Sign in</html>"));

        assertThat(failure(bed.call("one_action?operation=delete", null)))
                .hasMessageContaining("the answer is a page of HTML <html>, not JSON");
    }

    @Test
    void anActionInUseIsNotDeleted() {
        existing("base_action");
        existing("one_action", "base_action");

        Exchange exchange = bed.call("base_action?operation=delete", null);

        assertThat(failure(exchange).status()).hasValue(409);
        assertThat(failure(exchange)).hasMessageContaining("base_action is used by one_action");
    }

    @Test
    void aTestSendsTheBodyAsItsInput() {
        String id = existing("one_action");

        Exchange exchange = bed.call("one_action?operation=test", Map.of("score", 7));

        assertThat(bed.requests("POST", ACTIONS + "/" + id + "/test").get(0).body())
                .isEqualTo("{\"input\":{\"score\":7}}");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.TEST_STATUS))
                .isEqualTo("SUCCESS");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.TEST_PASSED))
                .isEqualTo(true);
        assertThat(exchange.getMessage()
                        .getBody(SandboxResult.class)
                        .output()
                        .path("score")
                        .asInt())
                .isEqualTo(7);
        assertThat(bed.call("one_action?operation=test", "{\"a\":1}").getException())
                .isNull();
        assertThat(bed.call("one_action?operation=test", null).getException()).isNull();
        assertThat(bed.call("one_action?operation=test", "[1]").getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must be a JSON object or a map");
    }

    @Test
    void aTestThatFailsIsAResult() {
        bed.api().create("one_action", "function main() { throw 1; }", List.of());

        Exchange exchange = bed.call("one_action?operation=test", null);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.TEST_STATUS))
                .isEqualTo("FAILED");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.TEST_PASSED))
                .isEqualTo(false);
        assertThat(exchange.getMessage().getBody(String.class)).contains("thrown by the script");
    }

    @Test
    void aTestIsRepeatedIfItWasThrottledButNotIfItMayHaveBeenExecuted() {
        String path = ACTIONS + "/" + existing("one_action") + "/test";
        bed.faults()
                .add(Fault.on("POST", path)
                        .status(429)
                        .header("Retry-After", "0")
                        .times(2));
        assertThat(bed.call("one_action?operation=test", null).getException()).isNull();
        assertThat(bed.requests("POST", path)).hasSize(3);

        bed.faults().add(Fault.on("POST", path).status(503).times(1));
        assertThat(failure(bed.call("one_action?operation=test", null)).status())
                .hasValue(503);
        assertThat(bed.requests("POST", path)).hasSize(4);
        bed.faults()
                .add(Fault.on("POST", path)
                        .status(429)
                        .header("Retry-After", "3600")
                        .times(1));
        assertThat(failure(bed.call("one_action?operation=test", null)).retryAfter())
                .isPresent();
        assertThat(bed.requests("POST", path)).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "", "<html>Sign in</html>", "{\"status\":\"\"}", "\"SUCCESS\""})
    void aTestWithoutAStatusIsNoResult(String body) {
        existing("one_action");
        bed.faults().add(Fault.on("POST", ACTIONS + "/*/test").body(body));

        assertThat(failure(bed.call("one_action?operation=test", null))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "null",
                "7",
                "<html>Sign in</html>",
                "{\"items\":7}",
                "[{\"id\":\"1\"}]",
                "[{\"name\":\"one_action\"}]",
                "[7]",
                "[{\"id\":null,\"name\":\"one_action\"}]",
                "{\"items\":[],\"total\":5}",
                "{\"items\":[],\"totalPages\":2}",
                "{\"items\":[],\"hasMore\":true}",
                "{\"items\":[],\"nextPageToken\":\"abc\"}",
                "{\"items\":[],\"next\":\"abc\"}",
                "{\"items\":[],\"nextPage\":2}",
                "{\"items\":[],\"_links\":{\"next\":{\"href\":\"https://evil.example/actions\"}}}",
                "{\"items\":[],\"_links\":{\"next\":{\"href\":\"/api/v2/dataactions/actions\"}}}"
            })
    void aListThatIsNoListOrGoesOnUnseenIsAnError(String body) {
        bed.faults().add(Fault.on("GET", ACTIONS).body(body));

        Exchange exchange = bed.call("one_action?operation=deploy", SCRIPT);

        assertThat(failure(exchange)).isNotNull().hasMessageStartingWith("NICE CXone: list failed");
        assertThat(bed.requests("POST", ACTIONS)).isEmpty();
        assertThat(bed.journal().requests())
                .noneMatch(request -> request.header("host").contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{\"items\":[]}",
                "{\"items\":[],\"total\":0,\"hasMore\":false,\"nextPageToken\":null,\"_links\":{}}",
                "{\"actions\":[],\"cursor\":\"\"}",
                "{\"data\":{\"items\":[]}}",
                "{\"_embedded\":{\"dataActions\":[]},\"_links\":{\"self\":{\"href\":\"/x\"}}}"
            })
    void anEmptyListComesInManyForms(String body) {
        bed.faults().add(Fault.on("GET", ACTIONS).body(body));

        assertThat(bed.call("one_action?operation=deploy", SCRIPT).getException())
                .isNull();
    }

    @Test
    void aSecondActionOfANameIsAnErrorAndAResponseAboutAnotherActionToo() {
        bed.faults()
                .add(Fault.on("GET", ACTIONS)
                        .body("[{\"id\":\"1\",\"name\":\"one_action\"},{\"id\":\"2\",\"name\":\"one_action\"}]"));
        bed.faults().add(Fault.on("GET", ACTIONS + "/1").body("{\"id\":\"2\",\"name\":\"one_action\"}"));

        assertThat(failure(bed.call("one_action?operation=get", null)))
                .hasMessageContaining("the tenant has 2 actions with the name one_action: select one by its id");
        assertThat(failure(bed.call("*?operation=get", null, id("1"))))
                .hasMessageContaining("the response is not the action 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.b                             | must be 3 to 64 letters",
                "one_action?path=actions         | The option path must be a path such as /api/v2/dataactions/actions",
                "one_action?path=/a%3Fb=c        | The option path must be a path",
                "one_action?dependencies=a b     | must be 3 to 64 letters, digits, underscores and hyphens",
                "one_action?actionId=7           | has a name or the option actionId, not both"
            })
    void aWrongOptionFailsTheStart(String uri, String words) {
        assertThatThrownBy(() -> bed.context().getEndpoint("cxone-actions:" + uri))
                .hasStackTraceContaining(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "7", "{", "null"})
    void aWrongTestInputFailsTheStartOfTheRoute(String input) {
        Exchange exchange = bed.call("one_action?operation=deploy&testInput=RAW(" + input + ")", SCRIPT);

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The option testInput must be a JSON object");
        assertThat(bed.requests()).isEmpty();
        assertThat(bed.call("one_action?operation=deploy", SCRIPT, Map.of(CxoneActionsConstants.TEST_INPUT, "[1]"))
                        .getException())
                .hasMessageContaining("The header CamelCxoneActionsTestInput must be a JSON object or a map");
    }

    @Test
    void anotherPathIsAnOption() {
        bed.call("one_action?operation=get&path=/v3/actions", null);

        assertThat(bed.journal().requests()).last().satisfies(request -> assertThat(request.path())
                .isEqualTo("/v3/actions"));
    }

    @Test
    void aHeaderSelectsTheOperationAndAWrongOneIsNamed() {
        existing("one_action");

        Exchange exchange = bed.call("one_action", null, Map.of(CxoneActionsConstants.OPERATION, "get"));
        assertThat(exchange.getException()).isNull();
        assertThat(bed.call("one_action", null, Map.of(CxoneActionsConstants.OPERATION, "run"))
                        .getException())
                .hasMessageContaining("must be one of [create, update, get, list, delete, test, deploy, plan, sync]");
    }
}
