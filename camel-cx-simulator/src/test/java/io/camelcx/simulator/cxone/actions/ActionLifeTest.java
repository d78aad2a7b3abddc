// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import static io.camelcx.simulator.cxone.actions.ActionCaller.SCRIPT;
import static io.camelcx.simulator.cxone.actions.ActionCaller.action;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneTestBed;
import io.camelcx.simulator.cxone.settings.ActionListForm;
import io.camelcx.simulator.http.Fault;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** An action from its creation to its end. */
class ActionLifeTest {
    private final SettableClock clock = SettableClock.standing();

    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(clock);

    private final ActionCaller caller = ActionCaller.signedIn(simulator);

    @Test
    void aCreatedActionHasAnIdAndTimes() {
        Reply reply = caller.create(action("lead_enrichment_v2", SCRIPT));

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().path("id").asText()).hasSize(36);
        assertThat(reply.json().path("name").asText()).isEqualTo("lead_enrichment_v2");
        assertThat(reply.json().path("createdTimestamp").asLong()).isEqualTo(clock.millis());
        assertThat(reply.json().path("modifiedTimestamp").asLong()).isEqualTo(clock.millis());
        assertThat(caller.get(reply.json().path("id").asText()).body()).isEqualTo(reply.body());
    }

    @Test
    void theSameKeyReturnsTheOriginalAlsoAfterItsResponseWasLost() {
        simulator
                .faults()
                .add(Fault.on("POST", ActionCaller.ACTIONS)
                        .afterHandling()
                        .connectionReset()
                        .times(1));
        Assertions.assertThatThrownBy(() -> caller.create(action("one_action", SCRIPT), "key-1"))
                .isInstanceOf(RuntimeException.class);

        Reply again = caller.create(action("one_action", SCRIPT), "key-1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(simulator.cxone().dataActions().actions()).singleElement().satisfies(only -> assertThat(only.id())
                .isEqualTo(again.json().path("id").asText()));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefused() {
        caller.create(action("one_action", SCRIPT), "key-1");

        assertThat(caller.create(action("another_action", SCRIPT), "key-1").status())
                .isEqualTo(422);
    }

    @Test
    void aNameIsUsedOnce() {
        String id = caller.created("one_action");
        caller.created("two_action");

        assertThat(caller.create(action("one_action", SCRIPT)).status()).isEqualTo(409);
        assertThat(caller.replace(id, action("two_action", SCRIPT)).status()).isEqualTo(409);
    }

    @Test
    void aReplacedActionKeepsItsIdAndTheTimeOfItsCreation() {
        String id = caller.created("one_action");
        long created = clock.millis();
        clock.advance(Duration.ofSeconds(5));

        JsonNode changed =
                caller.replace(id, action("one_action", "function main() { }")).json();

        assertThat(changed.path("id").asText()).isEqualTo(id);
        assertThat(changed.path("createdTimestamp").asLong()).isEqualTo(created);
        assertThat(changed.path("modifiedTimestamp").asLong()).isEqualTo(created + 5_000);
        assertThat(caller.get(id).json().at("/script/content").asText()).isEqualTo("function main() { }");
    }

    @Test
    void aDeletedActionIsGoneAndOneThatIsUsedStays() {
        String base = caller.created("base_transform");
        String user = caller.created("user_action", "base_transform");

        assertThat(caller.delete(base).status()).isEqualTo(409);
        assertThat(caller.delete(user).status()).isEqualTo(204);
        assertThat(caller.delete(base).status()).isEqualTo(204);
        assertThat(caller.delete(base).status()).isEqualTo(404);
        assertThat(caller.get(base).status()).isEqualTo(404);
        assertThat(caller.list("").body()).isEqualTo("[]");
    }

    @Test
    void theSandboxTellsSuccessAndFailure() {
        String good = caller.created("good_action");
        caller.create(action("bad_action", "function main() { throw 1; }"));
        String bad = simulator
                .cxone()
                .dataActions()
                .action("bad_action")
                .orElseThrow()
                .id();

        assertThat(caller.test(good, "{\"input\":{\"a\":1}}").body())
                .isEqualTo("{\"status\":\"SUCCESS\",\"output\":{\"a\":1},\"durationMs\":3}");
        assertThat(caller.test(bad, "{\"input\":{}}").json().path("status").asText())
                .isEqualTo("FAILED");
        assertThat(caller.test(good, "{}").status()).isEqualTo(400);
    }

    @Test
    void aListMayHavePagesLinkedByTheBodyOrByAHeader() {
        caller.created("action_1");
        caller.created("action_2");
        caller.created("action_3");
        simulator.cxone().dataActions().change(actions -> actions.withList(ActionListForm.LINKS, 2)
                .withScriptsInList(false));

        JsonNode first = caller.list("").json();
        assertThat(first.path("items")).hasSize(2);
        assertThat(first.at("/items/0/script").isMissingNode()).isTrue();
        String next = first.at("/_links/next/href").asText();
        assertThat(next).isEqualTo(ActionCaller.ACTIONS + "?offset=2");
        JsonNode second = caller.list("?offset=2").json();
        assertThat(second.path("items")).hasSize(1);
        assertThat(second.path("_links").has("next")).isFalse();

        simulator.cxone().dataActions().change(actions -> actions.withList(ActionListForm.LINK_HEADER, 2));
        assertThat(caller.list("").header("Link"))
                .isEqualTo("<" + simulator.baseUrl() + ActionCaller.ACTIONS + "?offset=2>; rel=\"next\"");
    }
}
