// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.component;

import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.metrics.ContextMeters;
import io.camelcx.support.state.StateFencedException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.camel.Processor;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.support.ScheduledPollConsumer;

/**
 * A polling consumer. What it has from start to stop is one object, so it can be suspended, stopped and started again any number of times.
 *
 * <p>Its stop waits for the poll: Camel waits for the exchange, but not for what the poll still does after it, such as moving a position. An
 * {@link Error} of a poll, such as a missing class, becomes an exception: Camel would hand it to its scheduler, which never polls again, while the
 * consumer's health stays up.
 *
 * <p>A consumer whose state was claimed by a newer term is fenced: it reports that once to its exception handler, delivers nothing more, and its health is
 * down, until it is started again.
 *
 * <p>A stop or a suspend ends the waiting for a vendor's response, where the poll waits by {@link #calls()}: a download may take hours.
 *
 * @param <R> what lives from start to stop
 */
public abstract class ScheduledConsumer<R> extends ScheduledPollConsumer {

    private static final Duration MAX_WAIT = Duration.ofSeconds(10);

    private final PollingEndpoint<?> endpoint;
    private final ReentrantLock polling = new ReentrantLock();
    private final RouteDelivery route = new RouteDelivery(this, this::requireUnfenced);
    private final AwaitedCalls calls = new AwaitedCalls();
    private volatile Optional<R> running = Optional.empty();
    private volatile Optional<ConsumerResources> resources = Optional.empty();

    protected ScheduledConsumer(PollingEndpoint<?> endpoint, Processor processor) {
        super(endpoint, processor);
        this.endpoint = endpoint;
    }

    /**
     * Starts.
     *
     * @param resources takes what must be closed when the consumer stops, or fails to start, and its meters
     */
    protected abstract R open(ConsumerResources resources) throws Exception;

    /**
     * Polls once.
     *
     * @return how many exchanges were created
     */
    protected abstract int poll(R running) throws Exception;

    /** Adds details to the health check. */
    protected void describe(R running, HealthCheckResultBuilder health) {}

    /** What {@link #open} has returned; empty while the consumer is stopped. */
    protected final Optional<R> running() {
        return running;
    }

    /** The route's id, or the path of the endpoint where there is no route. */
    public final String name() {
        return getRouteId() == null ? endpoint.path() : getRouteId();
    }

    /** Sends exchanges to the route. */
    public final RouteDelivery route() {
        return route;
    }

    /** Waits for calls until the consumer is stopped or suspended; the poll then ends without an error. */
    protected final AwaitedCalls calls() {
        return calls;
    }

    @Override
    protected void doBuild() throws Exception {
        DelegatedConsumer.joinRoute(this);
        setHealthCheck(new ScheduledConsumerHealthCheck(this, "consumer:" + name()));
        super.doBuild();
    }

    @Override
    protected void doStart() throws Exception {
        ConsumerResources opened = new ConsumerResources(ContextMeters.of(endpoint.getCamelContext()), name());
        boolean started = false;
        calls.open();
        try {
            running = Optional.of(open(opened));
            resources = Optional.of(opened);
            endpoint.consumers().add(this);
            opened.add(DelegatedConsumer.showHealth(this));
            super.doStart();
            started = true;
        } finally {
            if (!started) {
                release(opened);
            }
        }
    }

    @Override
    protected void doSuspend() throws Exception {
        calls.close();
        super.doSuspend();
    }

    @Override
    protected void doResume() throws Exception {
        calls.open();
        super.doResume();
    }

    @Override
    protected void doStop() throws Exception {
        calls.close();
        // Before Camel stops the route's processors, which would reject the exchange of the poll: master: stops a
        // consumer without a graceful shutdown. The poll itself may stop the consumer.
        if (polling.tryLock(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
            polling.unlock();
        }
        super.doStop();
        resources.ifPresent(this::release);
    }

    private void release(ConsumerResources opened) {
        endpoint.consumers().remove(this);
        opened.close();
        resources = Optional.empty();
        running = Optional.empty();
    }

    @Override
    protected final int poll() throws Exception {
        Optional<R> current = running;
        if (current.isEmpty()) {
            return 0;
        }
        polling.lock();
        try {
            return pollUnlessFenced(current.get());
        } catch (CancellationException stopped) {
            if (calls.isOpen()) {
                throw stopped;
            }
            return 0;
        } catch (Error fault) {
            throw new IllegalStateException("The poll has failed unexpectedly: " + fault, fault);
        } finally {
            polling.unlock();
        }
    }

    /** Asks first, so that nothing is delivered whose position cannot be committed, also while the repository is not available. */
    private int pollUnlessFenced(R current) throws Exception {
        int exchanges = 0;
        try {
            requireState();
            exchanges = poll(current);
        } catch (Exception failure) {
            if (fenced().isEmpty()) {
                throw failure;
            }
        }
        fenced().ifPresent(refusal -> getExceptionHandler()
                .handleException("The consumer of " + name() + " has stopped delivering", refusal));
        return exchanges;
    }

    /** Why the consumer delivers nothing until it is started again; empty if it delivers. */
    public final Optional<StateFencedException> fenced() {
        return resources.flatMap(ConsumerResources::fenced);
    }

    /**
     * Asks the repository once more, just before what took long to obtain is delivered: another consumer may have delivered it meanwhile.
     *
     * @throws StateFencedException if a newer term has claimed the state; the poll then ends
     */
    protected final void requireState() {
        resources.ifPresent(ConsumerResources::checkFences);
    }

    private void requireUnfenced() {
        fenced().ifPresent(refusal -> {
            throw refusal;
        });
    }

    /** Neither the next poll nor the rest of a running one, if the consumer is fenced. */
    @Override
    protected boolean isPollAllowed() {
        return super.isPollAllowed() && fenced().isEmpty();
    }

    @Override
    protected void processEmptyMessage() throws Exception {
        if (isPollAllowed()) {
            super.processEmptyMessage();
        }
    }

    final void describe(HealthCheckResultBuilder health) {
        running.ifPresent(now -> describe(now, health));
    }
}
