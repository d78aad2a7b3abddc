// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.openmedia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camelcx.simulator.genesys.openmedia.InteractionState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.ExtendedCamelContext;
import org.apache.camel.impl.engine.PooledExchangeFactory;
import org.apache.camel.impl.engine.PooledProcessorExchangeFactory;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** With {@code exchangeFactory=pooled} Camel hands the same exchange to a consumer again. */
class PooledExchangesTest {

    private static final String LEFT = "left";

    @AutoClose
    private final OpenmediaBed bed = OpenmediaBed.create();

    private final String id = bed.workItem();
    private final List<Exchange> exchanges = new CopyOnWriteArrayList<>();

    @Test
    void anExchangeThatIsUsedAgainHasNothingOfTheOneBefore() {
        ExtendedCamelContext camel = bed.context().getCamelContextExtension();
        camel.setExchangeFactory(new PooledExchangeFactory());
        camel.setProcessorExchangeFactory(new PooledProcessorExchangeFactory());
        bed.routes(routes -> routes.from("genesys-openmedia:workitems?initialDelay=0&delay=20&interactionIds=" + id)
                        .process(exchanges::add)
                        .process(bed::keep)
                        .process(PooledExchangesTest::checkClean)
                        .to("genesys-openmedia:workitems?operation=get")
                        .process(exchange -> exchange.getMessage().setHeader(LEFT, true))
                        .process(exchange -> exchange.setProperty(LEFT, true)))
                .start();
        await().until(() -> bed.journal().count("GET", OpenmediaBed.INTERACTIONS + "/" + id) >= 2);

        for (InteractionState state :
                List.of(InteractionState.ROUTING, InteractionState.ASSIGNED, InteractionState.ROUTING)) {
            int before = bed.received().size();
            bed.openMedia().setState(id, state);
            await().until(() -> bed.received().size() > before);
        }

        assertThat(exchanges).hasSize(3).allMatch(each -> each == exchanges.get(0));
        assertThat(bed.received()).extracting(OpenmediaBed.Received::event).containsOnly("changed");
    }

    /** A failure here would be redelivered, and thus be one more exchange. */
    private static void checkClean(Exchange exchange) {
        assertThat(exchange.getMessage().getHeaders()).doesNotContainKey(LEFT);
        assertThat(exchange.getProperties()).doesNotContainKey(LEFT);
        assertThat(exchange.getException()).isNull();
    }
}
