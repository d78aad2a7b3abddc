// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

import io.camelcx.genesys.workspace.client.WorkspaceEvent;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** The producer of {@code genesys-workspace}. */
final class RouteUpdates implements Updates {

    private final CamelContext context;
    private final Producer producer;

    private RouteUpdates(CamelContext context, Producer producer) {
        this.context = context;
        this.producer = producer;
    }

    /** A context of its own for an agent who has answered a call. */
    static RouteUpdates start(WorkspaceServerProcess server, String agent) throws Exception {
        CamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("genesys", RouteAgents.connection(server.baseUrl()));
        context.start();
        return in(context, server, agent);
    }

    /** An agent of a context who has answered a call. */
    static RouteUpdates in(CamelContext context, WorkspaceServerProcess server, String agent) throws Exception {
        String desk = "genesys-workspace:desk?agent=" + agent + "&activate=true";
        Producer first = context.getEndpoint(desk).createProducer();
        first.start();
        process(context, first, Map.of());
        String call = server.ring(agent);
        Producer answer =
                context.getEndpoint(desk + "&operation=answer&id=" + call).createProducer();
        answer.start();
        process(context, answer, Map.of());
        // The session stays open, for another producer of the agent starts before this one stops.
        Producer producer = context.getEndpoint(desk + "&operation=updateUserData&timeout=3s&id=" + call)
                .createProducer();
        producer.start();
        first.stop();
        answer.stop();
        return new RouteUpdates(context, producer);
    }

    private static void process(CamelContext context, Producer producer, Object body) throws Exception {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(body);
        producer.process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
    }

    @Override
    public CompletableFuture<Long> update(int number) {
        CompletableFuture<Long> outcome = new CompletableFuture<>();
        start(number, exchange -> {
            if (exchange.getException() == null) {
                outcome.complete(System.nanoTime());
            } else {
                outcome.completeExceptionally(exchange.getException());
            }
        });
        return outcome;
    }

    /** Starts the operation; the exchange is handed on when it has ended. */
    void start(int number, Consumer<Exchange> end) {
        Exchange exchange = new DefaultExchange(context);
        exchange.getMessage().setBody(Map.of("userData", Map.of("number", String.valueOf(number))));
        ((AsyncProcessor) producer).process(exchange, sync -> end.accept(exchange));
    }

    /** The number that the outcome of an exchange has. */
    static String number(Exchange exchange) {
        return String.valueOf(
                exchange.getMessage().getBody(WorkspaceEvent.class).userData().get("number"));
    }

    @Override
    public void close() {
        producer.stop();
        context.stop();
    }
}
