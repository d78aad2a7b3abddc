// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.actions;

import static io.camelcx.simulator.cxone.actions.ActionCaller.SCRIPT;
import static io.camelcx.simulator.cxone.actions.ActionCaller.action;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.SettableClock;
import io.camelcx.simulator.SimulatorClient.Reply;
import io.camelcx.simulator.cxone.CxoneTestBed;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the vendor refuses with 400. */
class ActionRulesTest {
    @AutoClose
    private final CxSimulator simulator = CxoneTestBed.start(SettableClock.standing());

    private final ActionCaller caller = ActionCaller.signedIn(simulator);

    private void refused(String json, String message) {
        Reply reply = caller.create(json);
        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ab", "has space", "umläut", "a.b.c", ""})
    void namesHaveThreeTo64LettersDigitsUnderscoresAndHyphens(String name) {
        refused(action(name, SCRIPT), "name must match ^[a-zA-Z0-9_\\-]{3,64}$");
        refused(action("a".repeat(65), SCRIPT), "name must match ^[a-zA-Z0-9_\\-]{3,64}$");
    }

    @Test
    void aScriptHasAtMost65536Bytes() {
        assertThat(caller.create(action("just_fits", "/*" + "ü".repeat(32_766) + "*/"))
                        .status())
                .isEqualTo(201);
        refused(action("too_large", "/*" + "ü".repeat(32_766) + "*/ "), "script.content exceeds 65536 bytes");
    }

    @Test
    void dependenciesExistAndFormNoCycle() {
        refused(action("new_action", SCRIPT, "no_action"), "dependencies: there is no action no_action");
        refused(action("new_action", SCRIPT, "new_action"), "dependencies: new_action depends on itself");
        String one = caller.created("one_action");
        caller.created("two_action", "one_action");

        Reply reply = caller.replace(one, action("one_action", SCRIPT, "two_action"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isEqualTo("dependencies: one_action depends on itself");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "function main( {                    | 1 | 16 | '{' is never closed",
                "function main() { return 1; )       | 1 | 29 | Unexpected token ')'",
                "function main() {\\n  return 'a;\\n}| 2 | 10 | Unterminated string",
                "/* never closed                     | 1 | 1  | The comment is never closed"
            })
    void aScriptThatDoesNotCompileIsRefusedWithThePlaces(String script, int line, int column, String message) {
        Reply reply = caller.create(action("broken_action", script));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("code").asText()).isEqualTo("COMPILATION_FAILED");
        assertThat(reply.json().path("errors").toString())
                .isEqualTo("[{\"line\":" + line + ",\"column\":" + column + ",\"message\":\"" + message + "\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "function main() { return '})]'; } // ]",
                "function main() { /* ( */ return `{\\n(`; }",
                "function main() { return 'it\\\\'s'; }"
            })
    void bracketsInTextsAndCommentsDoNotCount(String script) {
        assertThat(caller.create(action("good_action", script)).status()).isEqualTo(201);
    }

    @Test
    void typeTriggerAndLanguageAreThoseOfTheText() {
        refused(action("one_action", SCRIPT).replace("SCRIPT", "FLOW"), "type is FLOW, allowed is SCRIPT");
        refused(action("one_action", SCRIPT).replace("MANUAL", "TIMER"), "trigger.type is TIMER, allowed is MANUAL");
        refused(
                action("one_action", SCRIPT).replace("JavaScript", "Lua"),
                "script.language is Lua, allowed is JavaScript");
        refused("[]", "The body must be a JSON object");
    }
}
