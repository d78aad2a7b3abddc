// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.test;

import io.camelcx.simulator.CxSimulator;
import io.camelcx.simulator.http.Faults;
import io.camelcx.simulator.http.Journal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Producer;
import org.apache.camel.builder.LambdaRouteBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.impl.health.DefaultHealthCheckRegistry;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.awaitility.Awaitility;

/**
 * A Camel context beside a simulator: beans, properties and routes go in, and what the routes received comes out. {@link RouteTestBed} is
 * the one for general use; extend this class for a bed that keeps what matters of a component's exchanges.
 *
 * <p>The methods throw no checked exception; a failure of Camel's is thrown as it is, if it is unchecked, or as the cause of an
 * {@link IllegalStateException}.
 *
 * @param <R> what is kept of a received exchange
 * @param <B> the bed itself
 */
public abstract class RouteBed<R, B extends RouteBed<R, B>> implements AutoCloseable {

    private final CxSimulator simulator;
    private final CamelContext context = new DefaultCamelContext();
    private final List<R> received = new CopyOnWriteArrayList<>();

    /** A bed beside a simulator, which somebody else closes. */
    protected RouteBed(CxSimulator simulator) {
        HangLimit.apply();
        this.simulator = simulator;
    }

    /** What is kept of an exchange; called while the route handles it. */
    protected abstract R received(Exchange exchange) throws Exception;

    /** This bed, for chained calls. */
    protected abstract B self();

    public final CxSimulator simulator() {
        return simulator;
    }

    /** The simulator's faults. */
    public final Faults faults() {
        return simulator.faults();
    }

    /** The simulator's record of requests. */
    public final Journal journal() {
        return simulator.journal();
    }

    public final CamelContext context() {
        return context;
    }

    /** What the routes received until now, in this order. The list grows while routes run, and may be cleared. */
    public final List<R> received() {
        return received;
    }

    /** Puts a bean into the registry, for example a connection. */
    public final B bind(String name, Object bean) {
        context.getRegistry().bind(name, bean);
        return self();
    }

    /** Sets a property, which routes use as {@code {{name}}}. */
    public final B property(String name, Object value) {
        context.getPropertiesComponent().addOverrideProperty(name, value.toString());
        return self();
    }

    /** Adds a route that keeps what it receives. */
    public final B route(String id, String from) {
        return routes(routes -> routes.from(from).routeId(id).process(this::keep));
    }

    /** Adds routes, for example {@code routes -> routes.from("direct:in").to("mock:out")}. */
    public final B routes(LambdaRouteBuilder routes) {
        return attempt(() -> RouteBuilder.addRoutes(context, routes));
    }

    /** Adds routes of a route builder. */
    public final B routes(RouteBuilder routes) {
        return attempt(() -> context.addRoutes(routes));
    }

    /** Adds routes and beans written in YAML; requires {@code camel-yaml-dsl}. */
    public final B yaml(String source) {
        return load("routes.yaml", source);
    }

    /** Adds routes and beans written in XML; requires {@code camel-xml-io-dsl}. */
    public final B xml(String source) {
        return load("routes.xml", source);
    }

    /** Keeps an exchange; a processor for routes of a test's own: {@code .process(bed::keep)}. */
    public final void keep(Exchange exchange) throws Exception {
        received.add(received(exchange));
    }

    /** Adds the health checks of the consumers, which {@link #readiness()} reads. */
    public final B health() {
        HealthCheckRegistry registry = new DefaultHealthCheckRegistry(context);
        registry.setEnabled(true);
        context.getCamelContextExtension().addContextPlugin(HealthCheckRegistry.class, registry);
        registry.register(registry.resolveById("consumers"));
        return self();
    }

    /** Starts the context, and with it the routes. */
    public B start() {
        context.start();
        return self();
    }

    /** Stops the context; the bed cannot be started again. */
    public final B stop() {
        context.stop();
        return self();
    }

    /** Stops one route. */
    public final B stopRoute(String id) {
        return attempt(() -> context.getRouteController().stopRoute(id));
    }

    /** Starts one route. */
    public final B startRoute(String id) {
        return attempt(() -> context.getRouteController().startRoute(id));
    }

    /** Stops one route and takes it away. */
    public final B removeRoute(String id) {
        stopRoute(id);
        return attempt(() -> context.removeRoute(id));
    }

    /** The endpoint from which a route consumes. */
    public final <E extends Endpoint> E endpoint(String route, Class<E> type) {
        return type.cast(context.getRoute(route).getEndpoint());
    }

    /** The consumer of a route. */
    public final <C extends Consumer> C consumer(String route, Class<C> type) {
        return type.cast(context.getRoute(route).getConsumer());
    }

    /**
     * Sends a message to an endpoint and waits for the response. A failure is the returned exchange's exception. The exchange is not
     * completed, so that a stream in it can still be read.
     *
     * @param body the body; may be null
     */
    public final Exchange send(String uri, Object body, Map<String, Object> headers) {
        Exchange exchange = context.getEndpoint(uri).createExchange();
        exchange.getMessage().setBody(body);
        exchange.getMessage().setHeaders(new HashMap<>(headers));
        return send(uri, exchange);
    }

    /** Sends an exchange, for example one that was sent before, and waits for the response. */
    public final Exchange send(String uri, Exchange exchange) {
        try (Producer producer = context.getEndpoint(uri).createProducer()) {
            producer.start();
            producer.process(exchange);
        } catch (Exception e) {
            exchange.setException(e);
        }
        return exchange;
    }

    /** Sends a body without headers. */
    public final Exchange send(String uri, Object body) {
        return send(uri, body, Map.of());
    }

    /** Sends a message without body and headers. */
    public final Exchange send(String uri) {
        return send(uri, null, Map.of());
    }

    /** Waits until the routes have received so many exchanges, or more. */
    public final B awaitReceived(int count) {
        Awaitility.await().until(() -> received.size() >= count);
        return self();
    }

    /** The worst result of the readiness checks; requires {@link #health()}. */
    public final HealthCheck.Result readiness() {
        return HealthCheckHelper.invokeReadiness(context).stream()
                .max((one, other) -> Boolean.compare(isDown(one), isDown(other)))
                .orElseThrow(() -> new IllegalStateException("No readiness check is registered"));
    }

    private static boolean isDown(HealthCheck.Result result) {
        return result.getState() != HealthCheck.State.UP;
    }

    /** The names of this JVM's live threads that contain a text, so that a test sees what is left after a stop. */
    public static Set<String> threads(String part) {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(part))
                .collect(Collectors.toSet());
    }

    /** Stops the context. */
    @Override
    public void close() {
        context.stop();
    }

    private B load(String name, String source) {
        return attempt(() -> PluginHelper.getRoutesLoader(context).loadRoutes(ResourceHelper.fromString(name, source)));
    }

    @FunctionalInterface
    private interface Action {
        void run() throws Exception;
    }

    private B attempt(Action action) {
        try {
            action.run();
            return self();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }
}
