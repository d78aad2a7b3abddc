// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import io.camelcx.simulator.CxSimulator;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.TypeConverter;

/**
 * A Camel context beside a simulator, for the test of a route:
 *
 * <pre>{@code
 * try (RouteTestBed bed = RouteTestBed.on(simulator).bind("genesys", connection).yaml(routes).start()) {
 *     bed.send("direct:in", "{}");
 *     bed.awaitReceived(1);
 * }
 * }</pre>
 *
 * <p>In a field, JUnit's {@code @AutoClose} closes it after each test.
 */
public final class RouteTestBed extends RouteBed<RouteTestBed.Received, RouteTestBed> {

    private RouteTestBed(CxSimulator simulator) {
        super(simulator);
    }

    /** A bed beside a simulator. Closing the bed does not close the simulator. */
    public static RouteTestBed on(CxSimulator simulator) {
        return new RouteTestBed(simulator);
    }

    /**
     * A received message.
     *
     * @param body the body as the route had it; null if there was none. Of a stream, which ends with its exchange, the text
     * @param headers the headers
     * @param converter converts them
     */
    public record Received(Object body, Map<String, Object> headers, TypeConverter converter) {

        /** The body as a type; null if it cannot be converted. */
        public <T> T body(Class<T> type) {
            return converter.convertTo(type, body);
        }

        /** A header as a type; null if it is missing or cannot be converted. */
        public <T> T header(String name, Class<T> type) {
            return converter.convertTo(type, headers.get(name));
        }
    }

    @Override
    protected Received received(Exchange exchange) {
        Object body = exchange.getMessage().getBody();
        boolean stream = body instanceof java.io.InputStream || body instanceof org.apache.camel.StreamCache;
        return new Received(
                stream ? exchange.getMessage().getBody(String.class) : body,
                Map.copyOf(exchange.getMessage().getHeaders()),
                exchange.getContext().getTypeConverter());
    }

    @Override
    protected RouteTestBed self() {
        return this;
    }
}
