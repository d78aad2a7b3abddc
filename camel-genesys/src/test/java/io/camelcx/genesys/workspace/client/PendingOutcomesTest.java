// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.workspace.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.workspace.client.ExpectedOutcome.Target;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which event is the outcome of which operation. */
class PendingOutcomesTest {

    private final PendingOutcomes pending = new PendingOutcomes(Runnable::run);

    private CompletableFuture<JsonNode> add(String id, String operation, String call, String destination) {
        ExpectedOutcome expected = WorkspaceTable.operation(operation).outcome().orElseThrow();
        return pending.add(id, operation, expected, new Target(call, "", destination));
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "[]",
                "'text'",
                "{}",
                "{'messageType':7}",
                "{'messageType':null,'operationId':'a'}",
                "{'messageType':'CallStateChanged','operationId':{},'call':[]}",
                "{'messageType':'CallStateChanged','operationId':null,'call':{'id':null,'state':{}}}",
                "{'messageType':'CallStateChanged','operationId':'of another client','call':{'id':'c1','state':'Held'}}",
                "{'messageType':'CallStateChanged','call':{'id':'c2','state':'Held'}}",
                "{'messageType':'CallStateChanged','call':{'id':'c1','state':'Established'}}",
                "{'messageType':'EventError','operationId':'b'}",
                "{'messageType':'EventError','connId':'c2','error':null}"
            })
    void otherEventsAreNoOutcome(String event) throws Exception {
        CompletableFuture<JsonNode> held = add("a", "hold", "c1", "");
        pending.received(json(event));
        assertThat(held).isNotDone();
        assertThat(pending.size()).isEqualTo(1);
    }

    @Test
    void aCallWhoseIdHasChangedIsStillTheSame() throws Exception {
        CompletableFuture<JsonNode> held = add("a", "hold", "c1", "");
        pending.received(
                json("{'messageType':'CallStateChanged','call':{'id':'c9','previousConnId':'c1','state':'Held'}}"));
        assertThat(held).isCompleted();
        assertThat(pending.size()).isZero();
    }

    @Test
    void ofTwoCallsWithoutIdsEachGetsThatToItsDestination() throws Exception {
        CompletableFuture<JsonNode> first = add("a", "makeCall", "", "5001");
        CompletableFuture<JsonNode> second = add("b", "makeCall", "", "5002");
        pending.received(
                json(
                        "{'messageType':'CallStateChanged','call':{'id':'c','state':'Dialing','participants':[{'number':'5002'}]}}"));
        assertThat(first).isNotDone();
        assertThat(second).isCompleted();
    }

    @Test
    void theServersOwnIdIsThatOfTheOperation() throws Exception {
        CompletableFuture<JsonNode> held = add("a", "hold", "c1", "");
        pending.rename("a", "s");
        pending.received(
                json(
                        "{'messageType':'EventError','operationId':'s','error':{'errorCode':53,'errorMessage':'Not logged in'}}"));
        assertThatThrownBy(held::join).hasMessageContaining("Not logged in").hasMessageContaining("53");
    }
}
