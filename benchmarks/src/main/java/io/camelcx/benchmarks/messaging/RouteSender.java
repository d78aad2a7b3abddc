// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.messaging;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.messaging.GenesysMessagingConstants;
import io.camelcx.genesys.messaging.client.SentMessages;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** A Camel context that processes an exchange for each message, as a consumer sends it to a route. */
final class RouteSender implements Sender.Running {

    private static final String DIRECT = "direct:send";

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final List<Sms> messages = Sms.different();
    private final Endpoint endpoint;
    private final Producer producer;

    RouteSender(URI baseUrl) throws Exception {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setApiKey(Channel.API_KEY);
        connection.setContactCenterId(Channel.CONTACT_CENTER_ID);
        connection.setChannelSecrets(Map.of(Channel.ID, Channel.SECRET));
        connection.getHttp().setConnectionsPerRoute(Channel.CONNECTIONS);
        connection.getHttp().setMaxTotalConnections(Channel.CONNECTIONS);
        connection.getHttp().setConnectTimeout(Channel.CONNECT_TIMEOUT);
        connection.getHttp().setResponseTimeout(Channel.RESPONSE_TIMEOUT);
        context.getRegistry().bind("genesys", connection);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(DIRECT).to("genesys-messaging:" + Channel.ID);
            }
        });
        context.start();
        endpoint = context.getEndpoint(DIRECT);
        producer = endpoint.createProducer();
        producer.start();
    }

    @Override
    public void make(int number) throws Exception {
        Sms sms = messages.get(number);
        Exchange exchange = endpoint.createExchange();
        exchange.getMessage().setBody(sms.text());
        exchange.getMessage().setHeader(GenesysMessagingConstants.FROM, sms.from());
        producer.process(exchange);
        if (exchange.getException() != null) {
            throw exchange.getException();
        }
        Channel.requireSent(
                exchange.getMessage().getBody(SentMessages.class).ids().get(0));
    }

    @Override
    public void close() {
        producer.stop();
        context.stop();
    }
}
