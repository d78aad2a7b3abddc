// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import static io.camelcx.support.webhook.HookBed.note;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.camel.AsyncProcessor;
import org.apache.camel.Exchange;
import org.apache.camel.support.service.ServiceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The handler behind an HTTP server whose threads do not wait. */
class WebhookHandlerTest {

    private final HookBed bed = new HookBed();
    private final CountDownLatch route = new CountDownLatch(1);

    @AfterEach
    void stop() {
        route.countDown();
        bed.close();
    }

    @Test
    void noThreadOfTheServerWaitsForTheRoute() throws Exception {
        AsyncProcessor handler = handler("hook:in");
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Exchange exchange = request("1");

        assertThat(handler.process(exchange, done::complete)).isFalse();
        assertThat(done).isNotDone();
        route.countDown();

        assertThat(done.get(20, TimeUnit.SECONDS)).isFalse();
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(200);
        assertThat(exchange.getMessage().getBody()).isEqualTo("[\"1\"]");
    }

    @Test
    void theTimeOutIsAnswered() throws Exception {
        AsyncProcessor handler = handler("hook:in?responseTimeout=20ms");
        CompletableFuture<Boolean> done = new CompletableFuture<>();
        Exchange exchange = request("1");

        handler.process(exchange, done::complete);

        done.get(20, TimeUnit.SECONDS);
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
    }

    @Test
    void aRefusalIsAnsweredAtOnce() throws Exception {
        AsyncProcessor handler = handler("hook:in");
        Exchange exchange = request("1");
        exchange.getMessage().removeHeader("X-Signature");

        assertThat(handler.process(exchange, done -> {})).isTrue();

        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(401);
    }

    @Test
    void anInterruptedThreadAsksForARedelivery() throws Exception {
        AsyncProcessor handler = handler("hook:in");
        Exchange exchange = request("1");

        Thread.currentThread().interrupt();
        handler.process(exchange);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(503);
    }

    private AsyncProcessor handler(String uri) throws Exception {
        bed.context.start();
        HookEndpoint endpoint = bed.context.getEndpoint(uri, HookEndpoint.class);
        AsyncProcessor handler = (AsyncProcessor) endpoint.createWebhookHandler(exchange -> route.await());
        ServiceHelper.startService(handler);
        return handler;
    }

    private Exchange request(String id) {
        byte[] body = note(id, "Hello").getBytes(StandardCharsets.UTF_8);
        Exchange exchange = bed.context.getEndpoint("hook:in").createExchange();
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, "POST");
        exchange.getMessage().setHeader("X-Signature", HookConnection.sign("secret", body));
        exchange.getMessage().setBody(body);
        return exchange;
    }
}
