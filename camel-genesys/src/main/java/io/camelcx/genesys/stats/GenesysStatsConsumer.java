// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.session.SessionSettings;
import io.camelcx.genesys.session.SessionStatus;
import io.camelcx.genesys.stats.client.ServiceEvent;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.session.StatisticsRegistration;
import io.camelcx.genesys.stats.session.StatisticsSession;
import io.camelcx.genesys.stats.session.StatisticsSink;
import io.camelcx.genesys.stats.session.SubscriptionStatus;
import io.camelcx.support.error.CxApiException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.apache.camel.Processor;
import org.apache.camel.Suspendable;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.health.HealthCheckRepository;
import org.apache.camel.support.DefaultConsumer;

/**
 * Delivers statistics to a route. The session's threads only fill its queue; one thread of its own delivers them, so that
 * the order of each statistic is kept.
 */
public class GenesysStatsConsumer extends DefaultConsumer implements Suspendable {

    private final GenesysStatsEndpoint endpoint;
    private volatile Optional<Running> running = Optional.empty();

    /** The parts that exist from start to stop. */
    private record Running(
            StatisticsSession session,
            StatisticsRegistration registration,
            UpdateQueue queue,
            UpdateDispatcher dispatcher,
            ConsumerMetrics metrics,
            ExecutorService executor) {}

    GenesysStatsConsumer(GenesysStatsEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    @Override
    public GenesysStatsEndpoint getEndpoint() {
        return endpoint;
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        GenesysStatsConfiguration options = endpoint.getConfiguration();
        SessionSettings settings = options.sessionSettings();
        int perSubscription = GenesysStatsConfiguration.atLeastOne(
                "statisticsPerSubscription", options.getStatisticsPerSubscription());
        UpdateQueue queue = new UpdateQueue(GenesysStatsConfiguration.atLeastOne("queueSize", options.getQueueSize()));
        List<Statistic> statistics = new StatisticsOption(endpoint).subscribed();
        registerHealthCheck();

        StatisticsSession session = endpoint.session();
        UpdateDispatcher dispatcher = new UpdateDispatcher(this, queue, options.getOutput());
        StatisticsRegistration registration = session.register(
                settings,
                statistics,
                perSubscription,
                options.isInitialValues(),
                new Sink(queue, options.isServiceEvents()));
        ExecutorService executor = endpoint.getCamelContext()
                .getExecutorServiceManager()
                .newSingleThreadExecutor(this, "GenesysStats[" + endpoint.getName() + "]");
        ConsumerMetrics metrics =
                ConsumerMetrics.register(endpoint.connection().api().metrics(), routeName(), queue, dispatcher);
        running = Optional.of(new Running(session, registration, queue, dispatcher, metrics, executor));
        endpoint.consumers().add(this);
        executor.execute(dispatcher);
    }

    /** The health check is optional: it is registered if camel-health is configured. */
    private void registerHealthCheck() {
        HealthCheckRepository repository = HealthCheckHelper.getHealthCheckRepository(
                endpoint.getCamelContext(), "consumers", HealthCheckRepository.class);
        if (repository != null) {
            GenesysStatsConsumerHealthCheck check = new GenesysStatsConsumerHealthCheck(this, routeName());
            check.setEnabled(endpoint.getComponent().isHealthCheckConsumerEnabled());
            setHealthCheck(check);
        }
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
        running.ifPresent(now -> {
            now.queue().close();
            now.session().unregister(now.registration());
            now.metrics().close();
            endpoint.getCamelContext().getExecutorServiceManager().shutdownGraceful(now.executor());
        });
        running = Optional.empty();
        super.doStop();
    }

    /** The state of the session. */
    SessionStatus sessionStatus() {
        return running.map(now -> now.session().status())
                .orElseGet(() -> new SessionStatus(
                        SessionStatus.State.STOPPED, "the consumer is stopped", Optional.empty(), Instant.EPOCH, 0));
    }

    /** The state of the subscriptions. */
    SubscriptionStatus subscriptionStatus() {
        return running.map(now -> now.registration().status())
                .orElseGet(() -> new SubscriptionStatus(0, 0, 0, Optional.empty()));
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
