// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.openmedia;

import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.openmedia.GenesysOpenmediaConstants;
import io.camelcx.genesys.openmedia.client.Interaction;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Producer;
import org.apache.camel.Route;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.apache.camel.model.dataformat.JsonLibrary;
import org.apache.camel.support.DefaultConsumer;

/** A Camel context that processes an exchange for each work item, as a consumer sends it to a route. */
final class CamelClient implements CreateClient {

    private static final String DIRECT = "direct:create";
    private static final String COMPONENT = "genesys-openmedia:" + Tenant.SERVICE + "?operation=create";

    private final DefaultCamelContext context;
    private final Endpoint endpoint;
    private final Producer producer;
    private final Optional<DefaultConsumer> consumer;
    private final BiConsumer<Message, WorkItem> question;
    private final Function<Message, String> answer;

    private CamelClient(
            DefaultCamelContext context,
            String uri,
            BiConsumer<Message, WorkItem> question,
            Function<Message, String> answer)
            throws Exception {
        this.context = context;
        this.endpoint = context.getEndpoint(uri);
        this.producer = endpoint.createProducer();
        this.consumer = context.getRoutes().stream()
                .map(Route::getConsumer)
                .map(DefaultConsumer.class::cast)
                .findFirst();
        this.question = question;
        this.answer = answer;
        producer.start();
    }

    /** The component's producer, with no route before it. */
    static CamelClient producer(URI baseUrl) throws Exception {
        DefaultCamelContext context = contextOfComponent(baseUrl);
        context.start();
        return new CamelClient(context, COMPONENT, CamelClient::ask, CamelClient::idOfInteraction);
    }

    /**
     * A route of the component alone.
     *
     * @param pooled whether Camel keeps and reuses its exchanges
     */
    static CamelClient route(URI baseUrl, boolean pooled) throws Exception {
        DefaultCamelContext context = contextOfComponent(baseUrl);
        if (pooled) {
            context.getCamelContextExtension().setExchangeFactory(new PooledExchangeFactory());
            context.getCamelContextExtension().setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        }
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(DIRECT).to(COMPONENT);
            }
        });
        context.start();
        return new CamelClient(context, DIRECT, CamelClient::ask, CamelClient::idOfInteraction);
    }

    /** The route that does the same without the component. */
    static CamelClient handwritten(URI baseUrl) throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        HttpComponent http = context.getComponent("http", HttpComponent.class);
        http.setConnectionsPerRoute(Tenant.CONNECTIONS);
        http.setMaxTotalConnections(Tenant.CONNECTIONS);
        http.setConnectTimeout(Tenant.CONNECT_TIMEOUT.toMillis());
        http.setResponseTimeout(Tenant.RESPONSE_TIMEOUT.toMillis());
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from(DIRECT)
                        .marshal()
                        .json(JsonLibrary.Jackson)
                        .setHeader(Tenant.API_KEY_HEADER, constant(Tenant.API_KEY))
                        .setHeader(Exchange.CONTENT_TYPE, constant("application/json"))
                        .setHeader(Exchange.HTTP_METHOD, constant("POST"))
                        .to(Tenant.interactions(baseUrl).toString())
                        .unmarshal()
                        .json(JsonLibrary.Jackson);
            }
        });
        context.start();
        return new CamelClient(
                context, DIRECT, (message, item) -> message.setBody(item.request()), CamelClient::idOfMap);
    }

    @Override
    public String create(WorkItem item) throws Exception {
        Exchange exchange = consumer.isPresent() ? consumer.get().createExchange(false) : endpoint.createExchange();
        try {
            question.accept(exchange.getMessage(), item);
            producer.process(exchange);
            if (exchange.getException() != null) {
                throw exchange.getException();
            }
            return answer.apply(exchange.getMessage());
        } finally {
            consumer.ifPresent(from -> from.releaseExchange(exchange, false));
        }
    }

    private static DefaultCamelContext contextOfComponent(URI baseUrl) {
        GenesysConnection connection = new GenesysConnection();
        connection.setBaseUrl(baseUrl.toString());
        connection.setApiKey(Tenant.API_KEY);
        connection.getHttp().setConnectionsPerRoute(Tenant.CONNECTIONS);
        connection.getHttp().setMaxTotalConnections(Tenant.CONNECTIONS);
        connection.getHttp().setConnectTimeout(Tenant.CONNECT_TIMEOUT);
        connection.getHttp().setResponseTimeout(Tenant.RESPONSE_TIMEOUT);
        DefaultCamelContext context = new DefaultCamelContext();
        context.getRegistry().bind("genesys", connection);
        return context;
    }

    private static void ask(Message message, WorkItem item) {
        message.setBody(item.fields());
        message.setHeader(GenesysOpenmediaConstants.EXTERNAL_ID, item.externalId());
    }

    private static String idOfInteraction(Message message) {
        return message.getBody(Interaction.class).id();
    }

    private static String idOfMap(Message message) {
        Map<?, ?> data = (Map<?, ?>) message.getBody(Map.class).get("data");
        return (String) data.get("id");
    }

    @Override
    public void close() {
        producer.stop();
        context.stop();
    }
}
