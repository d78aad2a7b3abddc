// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.engagement.client.Booking;
import io.camelcx.genesys.engagement.client.CallbackStatus;
import io.camelcx.genesys.engagement.client.EngagementClient;
import io.camelcx.genesys.engagement.client.EngagementResult;
import io.camelcx.genesys.engagement.client.EngagementTable;
import io.camelcx.genesys.engagement.client.QueueStatus;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.support.async.Futures;
import io.camelcx.support.component.Operation;
import io.camelcx.support.error.CxApiException;
import io.camelcx.support.exchange.EnumHeader;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The operations of a producer: what each reads from a message and writes to it. */
final class GenesysEngagementOperations implements Operation {

    private static final Logger LOG = LoggerFactory.getLogger(GenesysEngagementOperations.class);
    private static final List<String> OUTPUT_OF_BOOKING = List.of(
            GenesysEngagementConstants.ID, GenesysEngagementConstants.SLOTS, GenesysEngagementConstants.DUPLICATE);

    private static final Duration MIN_AGE = Duration.ofSeconds(15);

    private final GenesysEngagementConfiguration options;
    private final EngagementClient client;
    private final ObjectMapper mapper;
    private final CallbackWatchers watchers;
    private final NewCallback bodies;
    private final EngagementParameters parameters;
    private final Optional<OnceBooked> once;

    GenesysEngagementOperations(GenesysEngagementEndpoint endpoint) throws Exception {
        this.options = endpoint.getConfiguration();
        this.client = endpoint.client();
        this.mapper = endpoint.api().mapper();
        this.watchers = endpoint.watchers();
        this.bodies = new NewCallback(mapper);
        this.parameters = new EngagementParameters(endpoint);
        if (options.getMaxAge().compareTo(MIN_AGE) < 0) {
            throw new IllegalArgumentException("maxAge must be at least 15s, but is " + options.getMaxAge());
        }
        if (options.getIdempotentRepository() != null) {
            endpoint.getCamelContext().addService(options.getIdempotentRepository(), true, true);
        }
        this.once = Optional.ofNullable(options.getIdempotentRepository())
                .map(repository -> new OnceBooked(repository, parameters.clock()));
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) {
        Message message = exchange.getMessage();
        GenesysEngagementOperation operation =
                EnumHeader.read(message, GenesysEngagementConstants.OPERATION, options.getOperation());
        message.removeHeader(GenesysEngagementConstants.CORR_ID);
        return switch (operation) {
            case book -> book(exchange);
            case watch -> watch(exchange);
            default ->
                call(exchange, operation)
                        .whenComplete((result, failure) -> corrIdOf(message, failure))
                        .thenAccept(result -> write(message, operation, result));
        };
    }

    private CompletableFuture<EngagementResult> call(Exchange exchange, GenesysEngagementOperation operation) {
        var its = EngagementTable.operation(operation.name());
        return switch (operation) {
            case callback, cancel -> {
                String id = parameters.id(exchange, operation.name());
                yield client.run(
                        its, OperationInput.body(mapper.createObjectNode().put("id", id)));
            }
            case callIn -> client.run(its, OperationInput.body(callIn(exchange)));
            case statistics -> client.statistics(bodies.object(exchange, operation.name()), options.getMaxAge());
            default -> client.run(its, OperationInput.of(parameters.of(exchange, its)));
        };
    }

    private ObjectNode callIn(Exchange exchange) {
        ObjectNode request = bodies.object(exchange, "callIn");
        bodies.phone(request, "fromPhoneNumber", exchange);
        if (!request.hasNonNull("groupName")) {
            parameters.groupName(exchange).ifPresent(name -> request.put("groupName", name));
        }
        return request;
    }

    private CompletableFuture<Void> book(Exchange exchange) {
        Message message = exchange.getMessage();
        ObjectNode request = bodies.object(exchange, "book");
        if (!request.hasNonNull("serviceName")) {
            request.put("serviceName", parameters.service(exchange));
        }
        bodies.phone(request, "phoneNumber", exchange);
        bodies.time(request, exchange, parameters.zone(exchange));
        OUTPUT_OF_BOOKING.forEach(message::removeHeader);
        return booking(exchange, request)
                .whenComplete((result, failure) -> corrIdOf(message, failure))
                .thenAccept(booking -> booking.ifPresentOrElse(
                        its -> booked(message, request, its),
                        () -> message.setHeader(GenesysEngagementConstants.DUPLICATE, true)));
    }

    private CompletableFuture<Optional<Booking>> booking(Exchange exchange, ObjectNode request) {
        return once.isPresent()
                ? once.get().book(exchange, request, () -> client.book(request))
                : client.book(request).thenApply(Optional::of);
    }

    private void booked(Message message, JsonNode request, Booking booking) {
        corrId(message, booking.corrId());
        if (booking instanceof Booking.Booked booked) {
            message.setHeader(GenesysEngagementConstants.ID, booked.id());
            follow(request.path("serviceName").asText(), booked.id());
        } else if (booking instanceof Booking.Full full) {
            message.setHeader(GenesysEngagementConstants.SLOTS, full.slots());
            if (options.getOnFull() == GenesysEngagementOnFull.fail) {
                throw new CompletionException(new SlotFullException(full));
            }
        }
    }

    /** The callback is booked, whether or not its id can be stored. */
    private void follow(String service, String id) {
        try {
            watchers.watch(service, id, Optional.empty());
        } catch (RuntimeException e) {
            LOG.error("The callback {} is booked, but the consumers of {} cannot follow it", id, service, e);
        }
    }

    private CompletableFuture<Void> watch(Exchange exchange) {
        String service = parameters.service(exchange);
        String id = parameters.id(exchange, "watch");
        if (!watchers.watch(service, id, Optional.empty())) {
            throw new IllegalStateException(
                    "No consumer can follow the callback " + id + ": no route with this connection"
                            + " starts from genesys-engagement:" + service + "?follow=callbacks");
        }
        return CompletableFuture.completedFuture(null);
    }

    private void write(Message message, GenesysEngagementOperation operation, EngagementResult result) {
        corrId(message, result.corrId());
        JsonNode data = result.data();
        switch (operation) {
            case callback -> message.setBody(new CallbackStatus((ObjectNode) data));
            case openFor -> message.setBody(data.path("openFor").longValue());
            case queueStatus -> message.setBody(new QueueStatus((ObjectNode) data));
            case estimatedWaitTime -> message.setBody(EngagementClient.waitTimes(result));
            case availability, callIn, statistics -> message.setBody(mapper.convertValue(data, Object.class));
            case cancel, book, watch -> {}
        }
        if (operation == GenesysEngagementOperation.callback || operation == GenesysEngagementOperation.callIn) {
            message.setHeader(GenesysEngagementConstants.ID, data.path("id").asText());
        }
    }

    private static void corrId(Message message, Optional<String> corrId) {
        corrId.ifPresent(id -> message.setHeader(GenesysEngagementConstants.CORR_ID, id));
    }

    private static void corrIdOf(Message message, Throwable failure) {
        if (Futures.unwrap(failure) instanceof CxApiException refusal) {
            corrId(message, refusal.requestId());
        }
    }
}
