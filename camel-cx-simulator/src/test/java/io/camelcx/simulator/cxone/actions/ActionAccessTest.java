// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneCaller;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.RetryAfterForm;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tokens, scopes, the rate limit, and the control surface. */
class ActionAccessTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(
            clock,
            settings -> settings.withCredentials(
                    credentials -> credentials.withClientScopes("DataActions.ReadWrite", "Other.Read")));

    private DataActionsApi api() {
        return simulator.cxone().dataActions();
    }

    private ActionCaller withScope(String scope) {
        Reply token = ActionCaller.token(simulator, "grant_type=client_credentials&scope=" + scope);
        assertThat(token.json().path("scope").asText()).isEqualTo(scope);
        return ActionCaller.withToken(
                simulator, token.json().path("access_token").asText());
    }

    @Test
    void aCallNeedsAToken() {
        assertThat(ActionCaller.withToken(simulator, "unknown").list("").status())
                .isEqualTo(401);
    }

    @Test
    void aTokenNeedsTheScope() {
        assertThat(withScope("DataActions.ReadWrite").list("").status()).isEqualTo(200);
        assertThat(withScope("Other.Read").list("").status()).isEqualTo(401);
        api().change(actions -> actions.withScopeRefusal(403));
        assertThat(withScope("Other.Read").list("").status()).isEqualTo(403);
        assertThat(CxoneCaller.signedIn(simulator).get(ActionCaller.ACTIONS).status())
                .isEqualTo(403);
    }

    @Test
    void aClientGetsNoScopeThatItDoesNotHave() {
        Reply refused = ActionCaller.token(simulator, "grant_type=client_credentials&scope=Admin");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_scope");
    }

    @Test
    void theLimitOfAnEndpointIsRefusedWithBothFormsOfRetryAfter() {
        ActionCaller caller = ActionCaller.signedIn(simulator);
        api().change(actions -> actions.withLimit(1, Duration.ofSeconds(3)).withRetryAfter(RetryAfterForm.ALTERNATING));
        assertThat(caller.list("").status()).isEqualTo(200);

        assertThat(caller.list("").header("Retry-After")).isEqualTo("3");
        assertThat(caller.list("").header("Retry-After")).isEqualTo("Sun, 01 Mar 2026 10:00:03 GMT");
        assertThat(caller.get("0").status()).as("another endpoint").isEqualTo(404);
        clock.advance(Duration.ofSeconds(3));
        assertThat(caller.list("").status()).isEqualTo(200);
    }

    @Test
    void actionsAreCreatedListedAndRemovedByTheControlSurface() {
        SimulatorClient control = new SimulatorClient(simulator);

        Reply created = control.post("/__sim/cxone/actions", "{\"name\":\"one_action\",\"script\":\"var a;\"}");
        assertThat(created.status()).as(created.body()).isEqualTo(200);
        assertThat(control.get("/__sim/cxone/actions")
                        .json()
                        .at("/actions/0/name")
                        .asText())
                .isEqualTo("one_action");
        assertThat(control.post("/__sim/cxone/actions", "{\"name\":\"one_action\",\"script\":\"var a;\"}")
                        .json()
                        .path("message")
                        .asText())
                .isEqualTo("The action one_action is refused with status 409");
        assertThat(control.post("/__sim/cxone/actions/settings", "{\"list\":\"LINKS\",\"pageSize\":7}")
                        .status())
                .isEqualTo(200);
        assertThat(api().settings().pageSize()).isEqualTo(7);
        control.delete("/__sim/cxone/actions");
        assertThat(api().actions()).isEmpty();
    }
}
