// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.engagement.client.EngagementClient;
import io.camelcx.genesys.engagement.client.EngagementResult;
import io.camelcx.genesys.engagement.client.EngagementTable;
import io.camelcx.genesys.engagement.client.QueueStatus;
import io.camelcx.genesys.engagement.client.QueueWaitTime;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.async.AwaitedCalls;
import io.camelcx.support.component.PollFailures;
import io.camelcx.support.component.RouteDelivery;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.retry.Backoff;
import io.camelcx.support.retry.FailingItems;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Reads and delivers the waiting times of queues, which one call returns, or their status, each by a call of its own. */
final class QueuePoll implements FollowPoll {

    private final GenesysEngagementConfiguration options;
    private final GenesysApi api;
    private final EngagementClient client;
    private final RouteDelivery route;
    private final AwaitedCalls calls;
    private final FailingItems<String, String> failing;
    private final BooleanSupplier goesOn;
    private final List<String> queues;
    private final Map<String, Object> delivered = new HashMap<>();
    private final Clock clock;

    QueuePoll(
            GenesysEngagementEndpoint endpoint,
            RouteDelivery route,
            AwaitedCalls calls,
            Backoff backoff,
            BooleanSupplier goesOn)
            throws Exception {
        this.options = endpoint.getConfiguration();
        this.api = endpoint.api();
        this.client = endpoint.client();
        this.route = route;
        this.calls = calls;
        this.failing = new FailingItems<>(queue -> queue, backoff);
        this.goesOn = goesOn;
        this.queues = CommaList.of(options.getQueues()).stream().distinct().toList();
        this.clock = api.clock();
        if (queues.isEmpty()) {
            throw new IllegalArgumentException("queues must be the name of a queue, or several separated by commas");
        }
    }

    @Override
    public int poll() throws Exception {
        return options.getFollow() == GenesysEngagementFollow.waitTimes ? waitTimes() : status();
    }

    private int waitTimes() throws Exception {
        Map<String, String> parameters = Map.of(
                EngagementTable.QUEUES,
                String.join(",", queues),
                "mode",
                options.getMode().name(),
                "include-calls-on-hold",
                Boolean.toString(options.isIncludeCallsOnHold()));
        EngagementResult result = read("estimatedWaitTime", parameters);
        int exchanges = 0;
        for (QueueWaitTime time : EngagementClient.waitTimes(result)) {
            exchanges += goesOn.getAsBoolean() ? deliver(time.queue(), time) : 0;
        }
        return exchanges;
    }

    private int status() throws InterruptedException {
        PollFailures<String> failures = new PollFailures<>(
                "status of queue",
                queue -> queue,
                this::unreadable,
                (queue, failure) -> failing.unreached(queue, failure, clock.instant()));
        int exchanges = 0;
        for (String queue : failing.due(queues, clock.instant())) {
            if (!goesOn.getAsBoolean() || failures.affectAll()) {
                break;
            }
            Optional<QueueStatus> status = status(queue, failures);
            if (status.isPresent()) {
                exchanges += deliver(queue, status.get());
            }
        }
        failures.end();
        return exchanges;
    }

    private Optional<QueueStatus> status(String queue, PollFailures<String> failures) throws InterruptedException {
        try {
            EngagementResult result = read("queueStatus", Map.of(EngagementTable.QUEUE, queue));
            failures.read();
            failing.read(queue);
            return Optional.of(new QueueStatus((ObjectNode) result.data()));
        } catch (InterruptedException | CancellationException e) {
            throw e;
        } catch (Exception e) {
            failures.add(queue, e);
            return Optional.empty();
        }
    }

    private EngagementResult read(String operation, Map<String, String> parameters) throws Exception {
        return calls.join(
                api.waiting(), () -> client.run(EngagementTable.operation(operation), OperationInput.of(parameters)));
    }

    private int deliver(String queue, Object value) {
        if (options.isChangesOnly() && value.equals(delivered.get(queue))) {
            return 0;
        }
        boolean processed = route.deliver(
                message -> {
                    message.setBody(value);
                    message.setHeader(GenesysEngagementConstants.QUEUES, queue);
                },
                () -> "what is known of the queue " + queue);
        if (processed) {
            delivered.put(queue, value);
        }
        return 1;
    }

    private void unreadable(String queue, Throwable failure) {
        failing.failed(queue, failure, clock.instant());
        route.reject(
                message -> message.setHeader(GenesysEngagementConstants.QUEUES, queue),
                "The status of the queue " + queue + " could not be read; it is read again later",
                failure);
    }

    @Override
    public int failing() {
        return failing.size();
    }

    @Override
    public long failures() {
        return failing.failures();
    }

    @Override
    public Optional<Throwable> worst() {
        return failing.worst();
    }

    @Override
    public int followed() {
        return queues.size();
    }
}
