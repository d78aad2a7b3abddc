// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.ScheduledConsumer;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.watch.WatchList;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;

/** Delivers the states of callbacks, or what is known of queues. */
public class GenesysEngagementConsumer extends ScheduledConsumer<FollowPoll> {

    private static final Duration MAX_RETRY_DELAY = Duration.ofMinutes(10);

    private final GenesysEngagementEndpoint endpoint;
    private final WatchList<String, CallbackStatus> followed;
    private volatile Optional<Instant> lastSuccess = Optional.empty();

    GenesysEngagementConsumer(GenesysEngagementEndpoint endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
        this.followed = CallbackWatchers.of(endpoint);
    }

    @Override
    public GenesysEngagementEndpoint getEndpoint() {
        return endpoint;
    }

    /** From now on producers may add callbacks, though the route may start later. */
    void register() throws Exception {
        if (followsCallbacks()) {
            endpoint.watchers().register(endpoint.getService(), followed);
        }
    }

    private boolean followsCallbacks() {
        return endpoint.getConfiguration().getFollow() == GenesysEngagementFollow.callbacks;
    }

    @Override
    protected FollowPoll open(ConsumerResources resources) throws Exception {
        BooleanSupplier goesOn = this::isPollAllowed;
        FollowPoll poll;
        if (followsCallbacks()) {
            followed.load();
            resources.add(followed);
            poll = new CallbackPoll(endpoint, route(), calls(), followed, backoff(), goesOn);
        } else {
            poll = new QueuePoll(endpoint, route(), calls(), backoff(), goesOn);
        }
        resources.gauge("camelcx.genesys.engagement.followed", poll::followed);
        resources.total("camelcx.genesys.engagement.delivered", route()::delivered);
        resources.gauge("camelcx.genesys.engagement.failing", poll::failing);
        resources.total("camelcx.genesys.engagement.failures", poll::failures);
        return poll;
    }

    private Backoff backoff() {
        Duration delay = Duration.ofMillis(Math.max(1, endpoint.getDelay()));
        return new Backoff(delay, delay.compareTo(MAX_RETRY_DELAY) > 0 ? delay : MAX_RETRY_DELAY, 2, 0);
    }

    @Override
    protected int poll(FollowPoll poll) throws Exception {
        int exchanges = poll.poll();
        if (poll.failing() == 0) {
            lastSuccess = Optional.of(endpoint.api().clock().instant());
        }
        return exchanges;
    }

    @Override
    protected void doShutdown() throws Exception {
        if (followsCallbacks()) {
            endpoint.watchers().unregister(endpoint.getService(), followed);
        }
        followed.release();
        super.doShutdown();
    }

    /** What cannot be read keeps the health down, also in polls in which it is not read. */
    @Override
    public long getErrorCounter() {
        return Math.max(super.getErrorCounter(), failing() > 0 ? 1 : 0);
    }

    @Override
    public Throwable getLastError() {
        return Optional.ofNullable(super.getLastError())
                .or(() -> running().flatMap(FollowPoll::worst))
                .orElse(null);
    }

    @Override
    protected void describe(FollowPoll poll, HealthCheckResultBuilder health) {
        health.detail("followed", poll.followed())
                .detail("failing", poll.failing())
                .detail("delivered", route().delivered());
    }

    /** How many callbacks are followed; 0 while the consumer is stopped. */
    int followedCallbacks() {
        return followsCallbacks() ? running().map(FollowPoll::followed).orElse(0) : 0;
    }

    /** How many callbacks or queues cannot be read at present. */
    int failing() {
        return running().map(FollowPoll::failing).orElse(0);
    }

    /** When a poll last found nothing that fails. */
    Optional<Instant> lastSuccessfulPoll() {
        return lastSuccess;
    }
}
