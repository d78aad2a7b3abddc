// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import io.camelcx.genesys.stats.client.GenesysStatsClient;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.genesys.stats.client.StatisticValue;
import io.camelcx.genesys.stats.client.StatisticsReply;
import io.camelcx.support.component.Operation;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.exchange.EnumHeader;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.CamelExchangeException;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.StreamCache;

/** Reads the parameters of each operation from a message, and writes the result into it. */
final class GenesysStatsOperations implements Operation {

    private final GenesysStatsEndpoint endpoint;
    private final GenesysStatsClient client;
    private final StatisticsOption reader;

    GenesysStatsOperations(GenesysStatsEndpoint endpoint) throws Exception {
        this.endpoint = endpoint;
        this.client = endpoint.session().client();
        this.reader = new StatisticsOption(endpoint);
    }

    @Override
    public CompletableFuture<Void> execute(Exchange exchange) throws CamelExchangeException {
        Message message = exchange.getMessage();
        return switch (EnumHeader.read(
                message,
                GenesysStatsConstants.OPERATION,
                endpoint.getConfiguration().getOperation())) {
            case getValues -> client.getValues(several(exchange)).thenAccept(reply -> values(message, reply));
            case getValue -> client.getValue(one(exchange)).thenAccept(value -> value(message, value));
            case subscriptionValues -> {
                String id = subscriptionId(message);
                yield client.subscriptionValues(id, List.of(), List.of()).thenAccept(reply -> values(message, reply));
            }
        };
    }

    /** The statistics of the headers and options, or else those of the body. */
    private List<Statistic> several(Exchange exchange) throws CamelExchangeException {
        Message message = exchange.getMessage();
        GenesysStatsConfiguration options = endpoint.getConfiguration();
        Optional<String> objectType = text(message, GenesysStatsConstants.OBJECT_TYPE, options.getObjectType());
        List<String> objectIds = CommaList.of(first(
                message, options.getObjectIds(), GenesysStatsConstants.OBJECT_IDS, GenesysStatsConstants.OBJECT_ID));
        List<String> names = CommaList.of(
                first(message, options.getStatistics(), GenesysStatsConstants.STATISTICS, GenesysStatsConstants.NAME));
        if (objectType.isPresent() && !objectIds.isEmpty() && !names.isEmpty()) {
            return objectIds.stream()
                    .flatMap(id -> names.stream().map(name -> Statistic.predefined(objectType.get(), id, name)))
                    .toList();
        }
        return fromBody(exchange);
    }

    private List<Statistic> fromBody(Exchange exchange) throws CamelExchangeException {
        Object body = exchange.getMessage().getBody();
        try {
            if (body instanceof InputStream || body instanceof byte[] || body instanceof StreamCache) {
                body = exchange.getMessage().getBody(String.class);
            }
            List<Statistic> statistics = reader.statistics(body);
            if (!statistics.isEmpty()) {
                return statistics;
            }
            throw new IllegalArgumentException("the list is empty");
        } catch (IOException | IllegalArgumentException e) {
            throw new CamelExchangeException(
                    "getValues needs the statistics: objectType, objectIds and statistics as options or headers, or a"
                            + " body that lists them; " + e.getMessage(),
                    exchange,
                    e);
        }
    }

    private Statistic one(Exchange exchange) throws CamelExchangeException {
        List<Statistic> statistics = several(exchange);
        if (statistics.size() != 1) {
            throw new CamelExchangeException(
                    "getValue reads one statistic, but " + statistics.size() + " are named; use getValues", exchange);
        }
        return statistics.get(0);
    }

    private String subscriptionId(Message message) {
        return text(
                        message,
                        GenesysStatsConstants.SUBSCRIPTION_ID,
                        endpoint.getConfiguration().getSubscriptionId())
                .orElseThrow(
                        () -> new IllegalArgumentException("subscriptionValues needs the option subscriptionId or the"
                                + " header " + GenesysStatsConstants.SUBSCRIPTION_ID));
    }

    private static Optional<String> text(Message message, String header, String option) {
        return Optional.ofNullable(message.getHeader(header, option, String.class))
                .filter(text -> !text.isBlank());
    }

    private static Object first(Message message, String option, String... headers) {
        for (String header : headers) {
            Object value = message.getHeader(header);
            if (value != null) {
                return value;
            }
        }
        return option;
    }

    private static void values(Message message, StatisticsReply reply) {
        if (reply.values().isEmpty() && !reply.errors().isEmpty()) {
            throw reply.errors().get(0);
        }
        message.setBody(reply.values());
        if (!reply.errors().isEmpty()) {
            message.setHeader(GenesysStatsConstants.ERRORS, reply.errors());
        }
    }

    private static void value(Message message, StatisticValue value) {
        message.setBody(value);
        message.setHeader(GenesysStatsConstants.NAME, value.name());
        message.setHeader(GenesysStatsConstants.OBJECT_TYPE, value.objectType());
        message.setHeader(GenesysStatsConstants.OBJECT_ID, value.objectId());
        message.setHeader(GenesysStatsConstants.TIMESTAMP, value.timestamp());
    }
}
