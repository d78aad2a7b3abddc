// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.webhook;

import io.camelcx.support.component.ConsumerResources;
import io.camelcx.support.component.RouteDelivery;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.spi.ExecutorServiceManager;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.spi.ThreadPoolProfile;
import org.apache.camel.util.concurrent.ThreadPoolRejectedPolicy;

/** What a webhook has from its start to its stop. */
record RunningWebhook(
        WebhookFormat format,
        Deliveries deliveries,
        Executor workers,
        WebhookStatistics statistics,
        RefusalLog refusals,
        ConsumerResources resources) {

    private static final long IDLE_SECONDS = 30;

    /** Opens it; what is to be closed is added to the resources. */
    static RunningWebhook open(
            WebhookEndpoint<?> endpoint, WebhookFormat format, RouteDelivery route, ConsumerResources resources)
            throws Exception {
        WebhookConsumerConfiguration<?> options = endpoint.getConfiguration();
        Executor workers = workers(endpoint, options.getMaxInflight(), resources);
        Deliveries deliveries = new Deliveries(
                route, repository(options, endpoint.getCamelContext()), workers, options.getMaxInflight());
        WebhookStatistics statistics = new WebhookStatistics(Clock.systemUTC());
        meters(endpoint.scheme(), resources, statistics, deliveries, route);
        RefusalLog refusals = new RefusalLog(endpoint.toString(), System::nanoTime);
        return new RunningWebhook(format, deliveries, workers, statistics, refusals, resources);
    }

    private static Optional<IdempotentRepository> repository(
            WebhookConsumerConfiguration<?> options, CamelContext context) throws Exception {
        IdempotentRepository repository = options.getIdempotentRepository();
        if (repository != null) {
            CamelContextAware.trySetCamelContext(repository, context);
            context.addService(repository, true, true);
        }
        return Optional.ofNullable(repository);
    }

    /** No queue: a thread that has just ended a request takes the next one, so there are no more threads than are needed. */
    private static ExecutorService workers(WebhookEndpoint<?> endpoint, int maxInflight, ConsumerResources resources) {
        ExecutorServiceManager threads = endpoint.getCamelContext().getExecutorServiceManager();
        ThreadPoolProfile profile = new ThreadPoolProfile(endpoint.scheme());
        profile.setPoolSize(1);
        // A thread may have ended its request, but not yet wait for the next one.
        profile.setMaxPoolSize(2 * maxInflight);
        profile.setMaxQueueSize(0);
        profile.setKeepAliveTime(IDLE_SECONDS);
        profile.setTimeUnit(TimeUnit.SECONDS);
        profile.setAllowCoreThreadTimeOut(true);
        profile.setRejectedPolicy(ThreadPoolRejectedPolicy.Abort);
        ExecutorService workers =
                threads.newThreadPool(endpoint, endpoint.scheme() + "[" + endpoint.name() + "]", profile);
        resources.add(() -> threads.shutdownGraceful(workers));
        return workers;
    }

    private static void meters(
            String scheme,
            ConsumerResources resources,
            WebhookStatistics statistics,
            Deliveries deliveries,
            RouteDelivery route) {
        String prefix = "camelcx." + scheme.replace('-', '.') + ".webhook";
        for (WebhookOutcome outcome : WebhookOutcome.values()) {
            resources.total(prefix + ".requests", Tags.of("outcome", outcome.label()), () -> statistics.of(outcome));
        }
        resources.total(prefix + ".delivered", route::delivered);
        resources.total(prefix + ".duplicates", deliveries::duplicates);
        resources.gauge(prefix + ".inflight", deliveries::inflight);
    }
}
