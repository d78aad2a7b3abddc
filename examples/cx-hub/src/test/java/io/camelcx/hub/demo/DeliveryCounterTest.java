// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.camelcx.hub.demo.DemoSummary.RouteDelivery;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.event.ExchangeCompletedEvent;
import org.apache.camel.support.DefaultExchange;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DeliveryCounterTest {

    private final DefaultCamelContext context = new DefaultCamelContext();
    private final DeliveryCounter counter =
            new DeliveryCounter(exchange -> exchange.getMessage().getHeader("report") == null);

    @BeforeEach
    void start() throws Exception {
        context.getManagementStrategy().addEventNotifier(counter);
        context.addRoutes(new RouteBuilder() {
            @Override
            public void configure() {
                from("direct:agents")
                        .routeId("agents")
                        .routeGroup(DeliveryCounter.LIVE)
                        .process(exchange -> {
                            if ("bad".equals(exchange.getMessage().getBody())) {
                                throw new IllegalArgumentException("bad");
                            }
                        });
                from("direct:queues")
                        .routeId("queues")
                        .routeGroup(DeliveryCounter.LIVE)
                        .transform(body());
                from("direct:clicks").routeId("clicks").transform(body());
            }
        });
        context.start();
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void countsTheDeliveriesAndFailuresOfEachLiveRoute() {
        send("direct:agents", "good");
        send("direct:agents", "good");
        Assertions.assertThatThrownBy(() -> send("direct:agents", "bad")).isInstanceOf(CamelExecutionException.class);

        assertThat(counter.summary(context).routes())
                .containsExactly(new RouteDelivery("agents", 2, 1), new RouteDelivery("queues", 0, 0));
    }

    @Test
    void anEventOfTheConnectionIsNoDelivery() {
        context.createProducerTemplate().sendBodyAndHeader("direct:queues", "lost", "report", true);

        assertThat(counter.summary(context).routes()).contains(new RouteDelivery("queues", 0, 0));
    }

    @Test
    void aRouteThatWaitsForRequestsIsNotRequired() {
        assertThat(counter.summary(context).routes())
                .extracting(RouteDelivery::routeId)
                .doesNotContain("clicks");
    }

    @Test
    void aRequestThatBelongsToNoRouteIsNoDelivery() {
        counter.notify(new ExchangeCompletedEvent(new DefaultExchange(context)));

        assertThat(counter.summary(context).routes()).contains(new RouteDelivery("agents", 0, 0));
    }

    private void send(String endpoint, String body) {
        context.createProducerTemplate().sendBody(endpoint, body);
    }
}
