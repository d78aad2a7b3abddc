// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import static io.camelcx.cxone.actions.ActionsBed.ACTIONS;
import static io.camelcx.cxone.actions.ActionsBed.SCRIPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.cxone.actions.client.ActionChange;
import io.camelcx.cxone.actions.client.PlannedAction;
import io.camelcx.cxone.actions.client.SyncedAction;
import io.camelcx.cxone.actions.client.SyncedAction.Outcome;
import io.camelcx.simulator.cxone.actions.StoredAction;
import io.camelcx.simulator.cxone.settings.ActionListForm;
import io.camelcx.simulator.http.Fault;
import io.camelcx.simulator.http.RecordedRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The operations plan and sync: a folder under version control and the tenant. */
class FolderTest {

    @AutoClose
    private final ActionsBed bed = ActionsBed.create();

    @TempDir
    private Path folder;

    private void script(String name, String script) throws IOException {
        Files.writeString(folder.resolve(name + ".js"), script);
    }

    private void fields(String name, String json) throws IOException {
        Files.writeString(folder.resolve(name + ".json"), json);
    }

    private void existing(String name, String script, String... dependencies) {
        bed.api().create(name, script, List.of(dependencies));
    }

    private Exchange call(String operation) {
        return bed.call("*?operation=" + operation, null, Map.of(CxoneActionsConstants.DIRECTORY, folder.toString()));
    }

    @SuppressWarnings("unchecked")
    private static List<PlannedAction> planned(Exchange exchange) {
        assertThat(exchange.getException()).isNull();
        return exchange.getMessage().getBody(List.class);
    }

    @SuppressWarnings("unchecked")
    private static List<SyncedAction> synced(Exchange exchange) {
        return exchange.getMessage().getBody(List.class);
    }

    private static List<String> names(List<PlannedAction> actions, ActionChange change) {
        return actions.stream()
                .filter(action -> action.change() == change)
                .map(PlannedAction::name)
                .toList();
    }

    private List<String> writes() {
        return bed.requests().stream()
                .filter(request -> !request.method().equals("GET"))
                .map(RecordedRequest::method)
                .toList();
    }

    private void mixedFolder() throws IOException {
        existing("same_action", SCRIPT);
        existing("changed_action", "function main() { return 1; }");
        existing("gone_base", SCRIPT);
        existing("gone_action", SCRIPT, "gone_base");
        script("same_action", SCRIPT);
        script("changed_action", SCRIPT);
        script("a_new_action", SCRIPT);
        fields("a_new_action", "{\"dependencies\":[\"z_new_base\"],\"description\":\"mine\"}");
        script("z_new_base", SCRIPT);
        Files.writeString(folder.resolve("README.md"), "about");
        Files.createDirectory(folder.resolve("test"));
        Files.writeString(folder.resolve(".hidden.js"), "?");
    }

    @Test
    void aPlanSaysWhatWouldBeDoneAndDoesNothing() throws Exception {
        mixedFolder();

        Exchange exchange = call("plan&deleteRemoved=true");

        List<PlannedAction> actions = planned(exchange);
        assertThat(names(actions, ActionChange.unchanged)).containsExactly("same_action");
        assertThat(names(actions, ActionChange.updated)).containsExactly("changed_action");
        assertThat(names(actions, ActionChange.created))
                .as("what is used comes first")
                .containsExactly("z_new_base", "a_new_action");
        assertThat(names(actions, ActionChange.removed))
                .as("what is used is removed last")
                .containsExactly("gone_action", "gone_base");
        assertThat(exchange.getMessage().getHeader(CxoneActionsConstants.CHANGES))
                .isEqualTo(5);
        assertThat(actions)
                .filteredOn(action -> action.change() == ActionChange.updated)
                .singleElement()
                .satisfies(action -> assertThat(action.differences()).containsExactly("script"));
        assertThat(exchange.getMessage().getBody(String.class))
                .contains("{\"name\":\"z_new_base\",\"change\":\"created\"}");
        assertThat(writes()).isEmpty();
        assertThat(names(planned(call("sync&dryRun=true")), ActionChange.kept))
                .containsExactly("gone_action", "gone_base");
        assertThat(writes()).isEmpty();
    }

    @Test
    void aSyncMakesTheTenantEqualAndTheNextOneHasNothingToDo() throws Exception {
        mixedFolder();

        Exchange exchange = call("sync&deleteRemoved=true");

        assertThat(exchange.getException()).isNull();
        assertThat(bed.api().actions())
                .extracting(StoredAction::name)
                .containsExactlyInAnyOrder("same_action", "changed_action", "z_new_base", "a_new_action");
        assertThat(bed.api().actions()).extracting(StoredAction::script).containsOnly(SCRIPT);
        assertThat(bed.api().action("a_new_action").orElseThrow().dependencies())
                .containsExactly("z_new_base");
        assertThat(synced(exchange))
                .filteredOn(action -> action.change() == ActionChange.created)
                .allSatisfy(action -> {
                    assertThat(action.event().event()).isEqualTo("ACTION_CREATED");
                    assertThat(action.event().testStatus()).isEqualTo("SUCCESS");
                    assertThat(action.audit().attempts()).isEqualTo(1);
                });
        int before = bed.requests().size();

        Exchange again = call("sync&deleteRemoved=true");

        assertThat(again.getMessage().getHeader(CxoneActionsConstants.CHANGES)).isEqualTo(0);
        assertThat(bed.requests().subList(before, bed.requests().size()))
                .singleElement()
                .satisfies(request -> assertThat(request.method()).isEqualTo("GET"));
    }

    @Test
    void deletionsAreOptIn() throws Exception {
        mixedFolder();

        call("sync");

        assertThat(bed.api().action("gone_action")).isPresent();
        assertThat(writes()).doesNotContain("DELETE");
    }

    @Test
    void reversedDependenciesAreChangedInAnOrderThatTheVendorAccepts() throws Exception {
        existing("b_action", SCRIPT);
        existing("a_action", SCRIPT, "b_action");
        script("a_action", SCRIPT);
        script("b_action", SCRIPT);
        fields("b_action", "{\"dependencies\":[\"a_action\"]}");

        assertThat(call("sync").getException()).isNull();

        assertThat(bed.api().action("a_action").orElseThrow().dependencies()).isEmpty();
        assertThat(bed.api().action("b_action").orElseThrow().dependencies()).containsExactly("a_action");
    }

    @ParameterizedTest
    @CsvSource({"LINKS, true", "LINK_HEADER, false", "ARRAY, false"})
    void aListInPagesOrWithoutScriptsIsComparedAsAWhole(ActionListForm form, boolean scripts) throws Exception {
        for (int i = 0; i < 25; i++) {
            existing("action_" + i, i == 24 ? "var old;" : SCRIPT);
            script("action_" + i, SCRIPT);
        }
        bed.api().change(actions -> actions.withList(form, 10).withScriptsInList(scripts));

        List<PlannedAction> actions = planned(call("plan"));

        assertThat(names(actions, ActionChange.updated)).containsExactly("action_24");
        assertThat(names(actions, ActionChange.unchanged)).hasSize(24);
    }

    @Test
    void anActionOfWhichTheListContainsTooLittleIsReadByItself() throws Exception {
        script("one_action", SCRIPT);
        fields("one_action", "{\"description\":\"mine\"}");
        script("two_action", SCRIPT);
        call("sync");
        String list =
                "[{\"id\":\"%s\",\"name\":\"one_action\",\"script\":\"%s\"},{\"id\":\"%s\",\"name\":\"two_action\",\"script\":\"%s\"}]"
                        .formatted(id("one_action"), SCRIPT, id("two_action"), SCRIPT);
        bed.faults().add(Fault.on("GET", ACTIONS).body(list));
        int before = bed.requests().size();

        assertThat(names(planned(call("plan")), ActionChange.unchanged)).containsExactly("one_action", "two_action");

        assertThat(bed.requests().subList(before, bed.requests().size()))
                .extracting(RecordedRequest::path)
                .containsExactly(ACTIONS, ACTIONS + "/" + id("one_action"));
    }

    private String id(String name) {
        return bed.api().action(name).orElseThrow().id();
    }

    @Test
    void oneActionThatFailsStopsThoseThatUseItAndNoOther() throws Exception {
        script("a_good_action", SCRIPT);
        script("broken_base", "function main( {");
        script("c_user_action", SCRIPT);
        fields("c_user_action", "{\"dependencies\":[\"broken_base\"]}");
        script("d_user_of_user", SCRIPT);
        fields("d_user_of_user", "{\"dependencies\":[\"c_user_action\"]}");
        script("e_failing_test", "function main() { throw 1; }");
        script("f_good_action", SCRIPT);
        fields("f_good_action", "{\"dependencies\":[\"e_failing_test\"]}");

        Exchange exchange = call("sync");

        Map<String, Outcome> outcomes = new HashMap<>();
        synced(exchange).forEach(action -> outcomes.put(action.name(), action.outcome()));
        assertThat(outcomes)
                .containsEntry("a_good_action", Outcome.done)
                .containsEntry("broken_base", Outcome.failed)
                .containsEntry("c_user_action", Outcome.skipped)
                .containsEntry("d_user_of_user", Outcome.skipped)
                .containsEntry("e_failing_test", Outcome.testFailed)
                .containsEntry("f_good_action", Outcome.done);
        assertThat(exchange.getException())
                .isInstanceOf(CxoneActionsSyncException.class)
                .hasMessageContaining("4 of 6 actions have failed")
                .hasMessageContaining("broken_base failed: ")
                .hasMessageContaining("line 1, column 16: '{' is never closed")
                .hasMessageContaining("c_user_action skipped: broken_base has failed or was skipped")
                .hasMessageContaining("e_failing_test ("
                        + bed.api().action("e_failing_test").orElseThrow().id() + ") testFailed");
        assertThat(bed.requests("POST", ACTIONS)).hasSize(4);
    }

    @Test
    void aTestThatFailsMayBeAccepted() throws Exception {
        script("one_action", "function main() { throw 1; }");

        assertThat(call("sync&requireTest=false").getException()).isNull();
    }

    @Test
    void whatIsUsedIsNotRemovedWhenItsUserCouldNotBe() throws Exception {
        script("one_action", SCRIPT);
        existing("gone_base", SCRIPT);
        existing("gone_action", SCRIPT, "gone_base");
        String id = bed.api().action("gone_action").orElseThrow().id();
        bed.faults().add(Fault.on("DELETE", ACTIONS + "/" + id).status(403));

        Exchange exchange = call("sync&deleteRemoved=true");

        assertThat(synced(exchange))
                .extracting(SyncedAction::outcome)
                .containsExactly(Outcome.done, Outcome.failed, Outcome.skipped);
        assertThat(bed.api().action("gone_base")).isPresent();
    }

    @Test
    void theKeyOfEachCreationFollowsFromTheHeader() throws Exception {
        script("one_action", SCRIPT);
        script("two_action", SCRIPT);
        Map<String, Object> headers = Map.of(
                CxoneActionsConstants.DIRECTORY, folder.toString(), CxoneActionsConstants.IDEMPOTENCY_KEY, "commit-7");

        bed.call("*?operation=sync", null, headers);
        List<String> first = keys();
        bed.api().clear();
        bed.call("*?operation=sync", null, headers);

        assertThat(first).hasSize(2).doesNotHaveDuplicates();
        assertThat(keys().subList(2, 4)).isEqualTo(first);
    }

    private List<String> keys() {
        return bed.requests("POST", ACTIONS).stream()
                .map(request -> request.header("idempotency-key"))
                .toList();
    }

    @Test
    void everyProblemOfAFolderIsNamedBeforeAnyCall() throws Exception {
        script("ab", SCRIPT);
        script("too_large", "x".repeat(65_537));
        script("empty_action", " ");
        Files.write(folder.resolve("latin_action.js"), "// ü".getBytes(StandardCharsets.ISO_8859_1));
        fields("no_script", "{\"description\":\"alone\"}");
        script("renamed_action", SCRIPT);
        fields("renamed_action", "{\"name\":\"other_action\",\"enabled\":true}");
        script("twice_action", SCRIPT);
        fields("twice_action", "{\"script\":\"var a;\"}");
        fields("no_json", "{");
        fields("foreign_json", "{\"a\":1}");
        script("bad_dependencies", SCRIPT);
        fields("bad_dependencies", "{\"dependencies\":\"base\"}");

        Exchange exchange = call("sync");

        assertThat(exchange.getException())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(
                        folder.toString(),
                        "but is 'ab'",
                        "too_large.js has 65537 bytes, but the vendor accepts 65536",
                        "empty_action: the script is empty",
                        "latin_action.js: the script is not UTF-8",
                        "no_script: a new action needs a script",
                        "renamed_action.json contains another name, other_action",
                        "twice_action.json contains a script, and so does a file .js",
                        "no_json.json is no JSON: ",
                        "foreign_json.json must be a JSON object with some of the fields",
                        "bad_dependencies: the field dependencies must be a list of names");
        assertThat(bed.journal().requests()).isEmpty();
    }

    @Test
    void anEmptyOrMissingFolderIsNoReasonToDeleteEverything() {
        existing("one_action", SCRIPT);

        assertThat(call("sync&deleteRemoved=true").getException()).hasMessageContaining("contains no file *.js");
        assertThat(bed.call("*?operation=sync&directory=" + folder + "/none", null)
                        .getException())
                .hasMessageContaining("does not exist");
        assertThat(bed.call("*?operation=plan", null).getException())
                .hasMessageContaining("plan needs a folder: the option directory or the header");
        assertThat(bed.requests()).isEmpty();
    }

    @Test
    void dependenciesMustExistAndRemainAndFormNoCycle() throws Exception {
        script("one_action", SCRIPT);
        fields("one_action", "{\"dependencies\":[\"two_action\",\"old_base\"]}");
        script("two_action", SCRIPT);
        existing("old_base", SCRIPT);
        assertThat(call("plan").getException()).isNull();
        assertThat(call("plan&deleteRemoved=true").getException())
                .hasMessageContaining("one_action uses old_base, which would be deleted");

        fields("two_action", "{\"dependencies\":[\"no_action\"]}");
        assertThat(call("plan").getException()).hasMessageContaining("two_action uses no_action, which does not exist");
        fields("two_action", "{\"dependencies\":[\"one_action\"]}");
        assertThat(call("plan").getException())
                .hasMessage("Actions must not depend on themselves: one_action -> two_action -> one_action");
    }
}
