// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.genesys.DemoConnection;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.support.signature.HubSignature;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;
import org.apache.camel.support.service.ServiceHelper;

/** Requests that the vendor has not signed, at the webhook without an HTTP server before it: none of them reaches the route. */
class ForgedRequestTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final AtomicLong exchanges = new AtomicLong();
    private Processor webhook;

    @BeforeProperty
    void start() throws Exception {
        GenesysConnection connection = DemoConnection.to(java.net.URI.create("http://localhost:1"));
        connection.setChannelSecrets(Map.of("0123456789", Forgery.SECRET));
        context.getRegistry().bind("genesys", connection);
        context.start();
        webhook = context.getEndpoint("genesys-messaging:0123456789", GenesysMessagingEndpoint.class)
                .createWebhookHandler(exchange -> exchanges.incrementAndGet());
        ServiceHelper.startService(webhook);
    }

    @AfterProperty
    void stop() {
        ServiceHelper.stopService(webhook);
        context.stop();
    }

    @Property(tries = 100_000, seed = "20261128")
    void noForgedRequestIsAccepted(@ForAll long seed) throws Exception {
        Forgery forgery = Forgery.of(seed);
        long before = exchanges.get();

        int status = send(forgery.headers(), forgery.body(), seed % 2 == 0);

        assertThat(status).as(forgery::toString).isEqualTo(401);
        assertThat(exchanges).as(forgery::toString).hasValue(before);
        if (seed % 100 == 0) {
            byte[] body = Forgery.message("signed-" + before);
            String signature = HubSignature.of(Forgery.SECRET).sign(body);
            assertThat(send(List.of(Map.entry(HubSignature.HEADER, signature)), body, false))
                    .isEqualTo(200);
            assertThat(exchanges).hasValue(before + 1);
        }
    }

    private int send(List<Map.Entry<String, String>> headers, byte[] body, boolean streamed) throws Exception {
        Exchange exchange = new DefaultExchange(context);
        Message message = exchange.getMessage();
        message.setHeader(Exchange.HTTP_METHOD, "POST");
        // As Camel's HTTP servers do where a header is repeated.
        headers.forEach(header -> message.setHeader(
                header.getKey(),
                message.getHeader(header.getKey()) == null
                        ? header.getValue()
                        : List.of(message.getHeader(header.getKey()), header.getValue())));
        message.setBody(streamed ? new ByteArrayInputStream(body) : body);
        webhook.process(exchange);
        return exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, Integer.class);
    }
}
