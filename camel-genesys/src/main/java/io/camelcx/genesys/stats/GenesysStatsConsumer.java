// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.session.StatisticsRegistration;
import io.camelcx.genesys.stats.session.StatisticsSession;
import io.camelcx.genesys.stats.session.StatisticsSink;
import io.camelcx.genesys.stats.session.SubscriptionStatus;
import io.camelcx.support.component.ConsumerHealth;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.DelegatedConsumer;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.metrics.ContextMeters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.support.DefaultConsumer;

/**
 * Delivers statistics to a route. The session's threads only fill its queue; one thread of its own delivers them, so that
 * the order of each statistic is kept.
 */
public class GenesysStatsConsumer extends DefaultConsumer implements Suspendable {

    private final GenesysStatsEndpoint endpoint;
    private volatile Optional<Running> running = Optional.empty();

    /**
     * The parts that exist from start to stop.
     *
     * @param subscribed empty if no object belongs to the consumer's partition
     */
    private record Running(
            Optional<Subscribed> subscribed,
            UpdateQueue queue,
            UpdateDispatcher dispatcher,
            ConsumerResources resources) {}

    private record Subscribed(StatisticsSession session, StatisticsRegistration registration) {}

    GenesysStatsConsumer(GenesysStatsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public GenesysStatsEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected void doBuild() throws Exception {
        super.doBuild();
        DelegatedConsumer.joinRoute(this);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        ConsumerResources resources = new ConsumerResources(ContextMeters.of(endpoint.getCamelContext()), routeName());
        boolean started = false;
        try {
            running = Optional.of(open(resources));
            endpoint.consumers().add(this);
            started = true;
        } finally {
            if (!started) {
                resources.close();
            }
        }
    }

    private Running open(ConsumerResources resources) throws Exception {
        GenesysStatsConfiguration configuration = endpoint.getConfiguration();
        ConsumerOptions options = ConsumerOptions.of(configuration);
        UpdateQueue queue = new UpdateQueue(options.queueSize());
        List<Statistic> statistics = new StatisticsOption(endpoint).subscribed();
        ConsumerHealth.register(this, () -> new GenesysStatsConsumerHealthCheck(this, routeName()), resources);

        UpdateDispatcher dispatcher = new UpdateDispatcher(this, queue, configuration.getOutput());
        ExecutorServiceManager threads = endpoint.getCamelContext().getExecutorServiceManager();
        ExecutorService executor = threads.newSingleThreadExecutor(this, "GenesysStats[" + endpoint.getName() + "]");
        resources.add(() -> threads.shutdownGraceful(executor));
        Optional<Subscribed> subscribed =
                statistics.isEmpty() ? Optional.empty() : Optional.of(subscribe(statistics, options, queue));
        subscribed.ifPresent(now -> resources.add(() -> now.session().unregister(now.registration())));
        resources.add(queue::close);
        resources.gauge("camelcx.genesys.stats.queue.depth", queue::depth);
        resources.total("camelcx.genesys.stats.merged", queue::merged);
        resources.total("camelcx.genesys.stats.delivered", dispatcher::delivered);
        executor.execute(dispatcher);
        return new Running(subscribed, queue, dispatcher, resources);
    }

    private Subscribed subscribe(List<Statistic> statistics, ConsumerOptions options, UpdateQueue queue)
            throws Exception {
        GenesysStatsConfiguration configuration = endpoint.getConfiguration();
        StatisticsSession session = endpoint.session();
        return new Subscribed(
                session,
                session.register(
                        options.session(),
                        statistics,
                        options.statisticsPerSubscription(),
                        configuration.isInitialValues(),
                        new Sink(queue, configuration.isServiceEvents())));
    }

    private String routeName() {
        return getRouteId() == null ? endpoint.getName() : getRouteId();
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

    /** Whether it runs without a session, because no object belongs to its partition. */
    boolean isEmpty() {
        return running.filter(now -> now.subscribed().isEmpty()).isPresent();
    }

    /** The state of the session. */
    SessionStatus sessionStatus() {
        return subscribed()
                .map(now -> now.session().status())
                .orElseGet(() -> withoutSession(
                        isEmpty()
                                ? "no object belongs to "
                                        + endpoint.getConfiguration().share()
                                : "the consumer is stopped"));
    }

    private static SessionStatus withoutSession(String reason) {
        return new SessionStatus(SessionStatus.State.STOPPED, reason, Optional.empty(), Instant.EPOCH, 0);
    }

    /** The state of the subscriptions. */
    SubscriptionStatus subscriptionStatus() {
        return subscribed()
                .map(now -> now.registration().status())
                .orElseGet(() -> new SubscriptionStatus(0, 0, 0, Optional.empty()));
    }

    private Optional<Subscribed> subscribed() {
        return running.flatMap(Running::subscribed);
    }

    /** Why the last delivery failed outside of the route; empty if it did not. */
    Optional<Throwable> deliveryFault() {
        return running.flatMap(now -> now.dispatcher().fault());
    }

    int queueDepth() {
        return running.map(now -> now.queue().depth()).orElse(0);
    }

    long mergedUpdates() {
        return running.map(now -> now.queue().merged()).orElse(0L);
    }

    long deliveredValues() {
        return running.map(now -> now.dispatcher().delivered()).orElse(0L);
    }

    long lastDeliveryMillis() {
        return running.map(now -> now.dispatcher().lastDeliveryMillis()).orElse(0L);
    }

    /** Called on the session's threads: adds everything to the queue. */
    private record Sink(UpdateQueue queue, boolean serviceEvents) implements StatisticsSink {

        @Override
        public void values(List<StatisticValue> values, boolean initial) {
            queue.offer(values, initial);
        }

        @Override
        public void flush() {
            queue.signal();
        }

        @Override
        public void service(ServiceEvent event) {
            if (serviceEvents) {
                queue.offer(new Delivery.Service(event));
            }
        }

        @Override
        public void refused(CxApiException refusal) {
            queue.offer(new Delivery.Refusal(refusal));
        }
    }
}
