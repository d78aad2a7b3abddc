// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.notification;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysConnection;
import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.session.SessionUser;
import io.camelcx.genesys.session.SharedSession;
import io.camelcx.support.component.ConnectionEndpoint;
import io.camelcx.support.component.ConsumerHealth;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.DelegatedConsumer;
import io.camelcx.support.component.RunningConsumers;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.metrics.ContextMeters;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.support.DefaultConsumer;

/** Delivers the notifications of a session to a route, in their order. The session's threads only fill its queue. */
public final class NotificationConsumer extends DefaultConsumer implements Suspendable {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final ConnectionEndpoint<GenesysConnection> endpoint;
    private final String scheme;
    private final Callable<NotificationSource> sources;
    private final AtomicLong delivered = new AtomicLong();
    private volatile long lastDeliveryMillis;
    private volatile Optional<Running> running = Optional.empty();

    /** The parts that exist from start to stop. */
    private record Running(NotificationSource source, NotificationQueue queue, ConsumerResources resources) {}

    /**
     * A consumer.
     *
     * @param scheme  the component's scheme, part of the names of its meters and its health check
     * @param sources makes its source when it starts, so that a wrong option fails the start of the route
     */
    public NotificationConsumer(
            ConnectionEndpoint<GenesysConnection> endpoint,
            Processor processor,
            String scheme,
            Callable<NotificationSource> sources) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.scheme = scheme;
        this.sources = sources;
    }

    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        DelegatedConsumer.joinRoute(this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        NotificationSource source = sources.call();
        ConsumerResources resources = new ConsumerResources(ContextMeters.of(endpoint.getCamelContext()), routeName());
        boolean started = false;
        try {
            ConsumerHealth.register(
                    this, () -> new NotificationHealthCheck(this, "consumer:" + scheme + "-" + routeName()), resources);
            running = Optional.of(open(source, resources));
            endpoint.consumers().add(this);
            started = true;
        } finally {
            if (!started) {
                resources.close();
            }
        }
    }

    private Running open(NotificationSource source, ConsumerResources resources) {
        SharedSession session = source.session();
        NotificationQueue queue = new NotificationQueue(
                source.queueSize(),
                session::execute,
                (notification, finished) -> deliver(source.format(), notification, finished));
        User user = new User(queue, source.format(), source.sessionEvents(), new AtomicBoolean());
        String meters = "camelcx." + scheme.replace('-', '.') + ".";
        resources.gauge(meters + "queue.depth", queue::depth);
        resources.total(meters + "delivered", delivered::get);
        resources.total(meters + "lost", queue::lost);
        resources.add(() -> session.remove(user));
        // master: stops the route's processors without a graceful shutdown: they would reject the exchange.
        resources.add(() -> queue.close(MAX_WAIT));
        session.add(user);
        return new Running(source, queue, resources);
    }

    private String routeName() {
        return getRouteId() == null ? endpoint.getEndpointUri() : getRouteId();
    }

    @Override
    protected void doSuspend() throws Exception {
        running.ifPresent(now -> now.queue().pause(true));
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        super.doResume();
        running.ifPresent(now -> now.queue().pause(false));
    }

    @Override
    protected void doStop() throws Exception {
        endpoint.consumers().remove(this);
        running.ifPresent(now -> now.resources().close());
        running = Optional.empty();
        super.doStop();
    }

    private boolean deliver(NotificationFormat format, Notification notification, Runnable finished) {
        if (notification instanceof Notification.Received received) {
            return process(message -> format.write(message, received), finished);
        } else if (notification instanceof Notification.Change change) {
            return process(message -> format.write(message, change.event()), finished);
        } else if (notification instanceof Notification.Refusal refusal) {
            getExceptionHandler().handleException("Genesys refuses the session", refusal.exception());
        } else if (notification instanceof Notification.Lost lost) {
            getExceptionHandler().handleException(new NotificationsLostException(lost.count()));
        }
        return true;
    }

    private boolean process(Consumer<Message> content, Runnable finished) {
        Exchange exchange = createExchange(false);
        content.accept(exchange.getMessage());
        return getAsyncProcessor().process(exchange, sync -> {
            ended(exchange);
            if (!sync) {
                finished.run();
            }
        });
    }

    private void ended(Exchange exchange) {
        if (exchange.getException() == null) {
            delivered.incrementAndGet();
            lastDeliveryMillis = System.currentTimeMillis();
        } else {
            getExceptionHandler().handleException("Error processing a notification", exchange, exchange.getException());
        }
        releaseExchange(exchange, false);
    }

    /** The state of the session. */
    public SessionStatus sessionStatus() {
        return running.map(now -> now.source().session().status())
                .orElseGet(() -> new SessionStatus(
                        SessionStatus.State.STOPPED, "the consumer is stopped", Optional.empty(), Instant.EPOCH, 0));
    }

    /** The states of the consumers' sessions with their reasons, for an operator. */
    public static String sessionStates(RunningConsumers consumers) {
        return consumers
                .of(NotificationConsumer.class)
                .map(NotificationConsumer::sessionStatus)
                .map(SessionStatus::describe)
                .collect(Collectors.joining("; "));
    }

    /** How many notifications wait for the route. */
    public int queueDepth() {
        return running.map(now -> now.queue().depth()).orElse(0);
    }

    /** How many notifications were dropped since the start because the route lagged behind. */
    public long lost() {
        return running.map(now -> now.queue().lost()).orElse(0L);
    }

    /** How many exchanges the route has processed since the consumer was created. */
    public long delivered() {
        return delivered.get();
    }

    /** When the route last processed an exchange, in epoch milliseconds; 0 if never. */
    public long lastDeliveryMillis() {
        return lastDeliveryMillis;
    }

    /** Called on the session's threads: adds everything to the queue. */
    private record User(
            NotificationQueue queue, NotificationFormat format, boolean sessionEvents, AtomicBoolean stateReported)
            implements SessionUser {

        @Override
        public void received(String channel, JsonNode data) {
            Notification.Received received = new Notification.Received(channel, data);
            if (format.accepts(received)) {
                queue.offer(received);
            }
        }

        @Override
        public void event(String state, String reason) {
            stateReported.set(true);
            if (sessionEvents) {
                queue.offer(new Notification.Change(new SessionEvent(state, reason, System.currentTimeMillis())));
            }
        }

        @Override
        public void joined(String state, String reason) {
            if (!stateReported.get()) {
                event(state, reason);
            }
        }

        @Override
        public void refused(CxApiException refusal) {
            queue.offer(new Notification.Refusal(refusal));
        }
    }
}
