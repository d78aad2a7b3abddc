// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.cometd.bayeux.Message;
import org.cometd.common.JacksonJSONContextClient;

/** Requests of Jetty's HTTP client, and the messages of a bare CometD client, brought together by the ids of the operations. */
final class BareUpdates implements Updates {

    private final BareAgents agents;
    private final BareAgent agent;
    private final String call;
    private final Map<String, CompletableFuture<Long>> pending = new ConcurrentHashMap<>();

    BareUpdates(WorkspaceServerProcess server, String name) throws Exception {
        agents = new BareAgents(server.baseUrl(), JacksonJSONContextClient::new);
        agent = agents.add(name);
        agent.listen((channel, message) -> received(message));
        agent.post(
                "activate-channels",
                "{\"data\":{\"agentId\":\"" + name + "\",\"placeName\":\"place" + name.substring("agent".length())
                        + "\"}}");
        call = server.ring(name);
        agent.post("voice/calls/" + call + "/answer", "{}");
    }

    private void received(Message message) {
        if (message.getDataAsMap().get("operationId") instanceof String id) {
            CompletableFuture<Long> outcome = pending.remove(id);
            if (outcome != null) {
                outcome.complete(System.nanoTime());
            }
        }
    }

    @Override
    public CompletableFuture<Long> update(int number) {
        String id = UUID.randomUUID().toString();
        CompletableFuture<Long> outcome = new CompletableFuture<>();
        pending.put(id, outcome);
        agent.post(
                "voice/calls/" + call + "/update-user-data",
                "{\"operationId\":\"" + id
                        + "\",\"data\":{\"userData\":[{\"key\":\"number\",\"type\":\"str\",\"value\":\"" + number
                        + "\"}]}}",
                outcome::completeExceptionally);
        return outcome;
    }

    @Override
    public void close() throws Exception {
        agents.close();
    }
}
