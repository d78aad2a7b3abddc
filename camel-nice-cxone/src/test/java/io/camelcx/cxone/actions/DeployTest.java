// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static io.camelcx.cxone.actions.ActionsBed.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.cxone.actions.client.Deployment;
import io.camelcx.simulator.http.Fault;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.component.mock.MockEndpoint;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operation deploy: create or update, test, event and audit record; the id is never lost. */
class DeployTest {

    private static final String FAILING = "function main() { throw 1; }";

    @AutoClose
    private final ActionsBed bed = ActionsBed.create();

    private final ObjectMapper mapper = new ObjectMapper();

    private String idOf(String name) {
        return bed.api().action(name).orElseThrow().id();
    }

    private static Object header(Exchange exchange, String name) {
        return exchange.getMessage().getHeader(name);
    }

    @Test
    void theEventAndTheAuditRecordAreThoseOfTheVendorsText() throws Exception {
        Exchange exchange = bed.call(
                "one_action?operation=deploy",
                SCRIPT,
                Map.of(CxoneActionsConstants.TEST_INPUT, "{\"testField\":\"validation_payload\"}"));

        assertThat(exchange.getException()).isNull();
        JsonNode event = mapper.readTree(exchange.getMessage().getBody(String.class));
        assertThat(event.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("event", "action_id", "test_status", "latency_ms");
        assertThat(event.path("event").asText()).isEqualTo("ACTION_CREATED");
        assertThat(event.path("action_id").asText()).isEqualTo(idOf("one_action"));
        assertThat(event.path("test_status").asText()).isEqualTo("SUCCESS");
        assertThat(event.path("latency_ms").isNumber()).isTrue();
        JsonNode audit = mapper.readTree(exchange.getMessage().getHeader(CxoneActionsConstants.AUDIT, String.class));
        assertThat(audit.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("timestamp", "action_id", "name", "latency_ms", "test_passed", "attempt_count");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.AUDIT, String.class))
                .matches("\\{\"timestamp\":\\d{10}\\.\\d{3},.*");
        assertThat(audit.path("name").asText()).isEqualTo("one_action");
        assertThat(audit.path("test_passed").asBoolean()).isTrue();
        assertThat(audit.path("attempt_count").asInt()).isEqualTo(1);
        assertThat(bed.requests("POST", ACTIONS + "/" + idOf("one_action") + "/test")
                        .get(0)
                        .body())
                .isEqualTo("{\"input\":{\"testField\":\"validation_payload\"}}");
    }

    @Test
    void anExistingActionIsUpdatedOnlyIfItDiffers() {
        bed.call("one_action?operation=deploy", SCRIPT);
        Exchange same = bed.call("one_action?operation=deploy", SCRIPT.replace(" return", "\r\n return"));
        Exchange again = bed.call("one_action?operation=deploy", SCRIPT.replace(" return", "\n return"));

        assertThat(same.getMessage().getBody(Deployment.Event.class).event()).isEqualTo("ACTION_UPDATED");
        assertThat(again.getMessage().getBody(Deployment.Event.class).event()).isEqualTo("ACTION_UNCHANGED");
        assertThat(header(again, CxoneActionsConstants.ATTEMPTS)).isEqualTo(0);
        assertThat(header(again, CxoneActionsConstants.TEST_PASSED)).isEqualTo(true);
        assertThat(bed.requests())
                .filteredOn(request -> request.method().equals("PUT"))
                .hasSize(1);
        assertThat(bed.api().actions()).hasSize(1);
    }

    @Test
    void theRoutePublishesTheEventToAnyEndpoint() throws Exception {
        bed.routes(route -> route.from("direct:deploy")
                .to("cxone-actions:one_action?operation=deploy")
                .convertBodyTo(String.class)
                .to("mock:hook"));
        MockEndpoint hook = bed.context().getEndpoint("mock:hook", MockEndpoint.class);
        hook.expectedMessageCount(1);

        bed.send("direct:deploy", SCRIPT);

        hook.assertIsSatisfied();
        assertThat(hook.getExchanges().get(0).getMessage().getBody(String.class))
                .contains("\"event\":\"ACTION_CREATED\"");
    }

    @Test
    void aTestThatFailsIsAnErrorThatKeepsTheId() {
        Exchange exchange = bed.call("one_action?operation=deploy", FAILING);

        String id = idOf("one_action");
        assertThat(exchange.getException()).isInstanceOfSatisfying(CxoneActionsDeploymentException.class, failure -> {
            assertThat(failure.getActionId()).isEqualTo(id);
            assertThat(failure.getDeployment().audit().testPassed()).isFalse();
            assertThat(failure)
                    .hasMessageContaining("the action one_action is deployed with the id " + id
                            + ", but the test has the status FAILED")
                    .hasMessageContaining("thrown by the script");
        });
        assertThat(header(exchange, CxoneActionsConstants.ACTION_ID)).isEqualTo(id);
        assertThat(header(exchange, CxoneActionsConstants.TEST_STATUS)).isEqualTo("FAILED");
        assertThat(exchange.getMessage().getBody(Deployment.Event.class).testStatus())
                .isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 500, 503})
    void aTestWithoutAResultIsAnErrorThatKeepsTheId(int status) {
        bed.faults().add(Fault.on("POST", ACTIONS + "/*/test").status(status));

        Exchange exchange = bed.call("one_action?operation=deploy", SCRIPT);

        assertThat(exchange.getException(CxoneActionsDeploymentException.class).getActionId())
                .isEqualTo(idOf("one_action"));
        assertThat(exchange.getException()).hasMessageContaining("HTTP " + status);
        assertThat(header(exchange, CxoneActionsConstants.ACTION_ID)).isEqualTo(idOf("one_action"));
        assertThat(header(exchange, CxoneActionsConstants.TEST_STATUS)).isEqualTo("ERROR");
        assertThat(header(exchange, CxoneActionsConstants.TEST_PASSED)).isEqualTo(false);
    }

    @Test
    void aTestThatFailsMayBeAResultAndATestMayBeLeftOut() {
        Exchange failed = bed.call("one_action?operation=deploy&requireTest=false", FAILING);
        Exchange untested = bed.call("two_action?operation=deploy&test=false", FAILING);

        assertThat(failed.getException()).isNull();
        assertThat(failed.getMessage().getBody(Deployment.Event.class).testStatus())
                .isEqualTo("FAILED");
        assertThat(untested.getException()).isNull();
        assertThat(untested.getMessage().getBody(Deployment.Event.class).testStatus())
                .isNull();
        assertThat(bed.requests("POST", ACTIONS + "/" + idOf("two_action") + "/test"))
                .isEmpty();
    }

    @Test
    void aHookThatFailsLosesNothing() {
        bed.routes(route -> route.from("direct:deploy")
                .to("cxone-actions:one_action?operation=deploy")
                .process(exchange -> {
                    throw new IllegalStateException("the hook is down");
                }));

        Exchange exchange = bed.send("direct:deploy", SCRIPT);

        assertThat(exchange.getException()).hasMessage("the hook is down");
        assertThat(header(exchange, CxoneActionsConstants.ACTION_ID)).isEqualTo(idOf("one_action"));
        assertThat(header(exchange, CxoneActionsConstants.AUDIT)).isInstanceOf(Deployment.Audit.class);
    }

    @Test
    void aRedeliveryAfterAFailedTestDeploysNothingAgain() {
        bed.faults().add(Fault.on("POST", ACTIONS + "/*/test").status(500).times(1));
        bed.routes(route -> route.from("direct:deploy")
                .errorHandler(route.defaultErrorHandler().maximumRedeliveries(2).redeliveryDelay(0))
                .setHeader("script", route.constant(SCRIPT))
                .setBody(route.header("script"))
                .to("direct:once"));
        bed.routes(route -> route.from("direct:once")
                .errorHandler(route.noErrorHandler())
                .setBody(route.header("script"))
                .to("cxone-actions:one_action?operation=deploy"));

        Exchange exchange = bed.send("direct:deploy", SCRIPT);

        assertThat(exchange.getException()).isNull();
        assertThat(bed.requests("POST", ACTIONS)).hasSize(1);
        assertThat(exchange.getMessage().getBody(Deployment.Event.class).event())
                .isEqualTo("ACTION_UNCHANGED");
    }

    @Test
    void aCreationThatIsRefusedIsNoDeployment() {
        Exchange exchange = bed.call("one_action?operation=deploy", "function main( {");

        assertThat(header(exchange, CxoneActionsConstants.ERRORS))
                .isEqualTo(List.of("line 1, column 16: '{' is never closed"));
        assertThat(header(exchange, CxoneActionsConstants.ACTION_ID)).isNull();
        assertThat(bed.requests("POST", ACTIONS)).hasSize(1);
    }
}
