// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.engagement;

import io.camelcx.genesys.engagement.client.EngagementTable;
import io.camelcx.genesys.engagement.client.EngagementTime;
import io.camelcx.genesys.operation.ApiOperation;
import io.camelcx.genesys.operation.OperationParameter;
import io.camelcx.support.exchange.EnumHeader;
import io.camelcx.support.exchange.TextOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Reads the parameters of operations from headers and options. */
final class EngagementParameters {

    private final GenesysEngagementConfiguration options;
    private final Clock clock;
    private final TextOption service;
    private final Map<String, TextOption> texts;

    EngagementParameters(GenesysEngagementEndpoint endpoint) throws Exception {
        this.options = endpoint.getConfiguration();
        this.clock = endpoint.api().clock();
        this.service = TextOption.of(endpoint, GenesysEngagementConstants.SERVICE, endpoint.getService());
        this.texts = Map.of(
                "id",
                TextOption.of(endpoint, GenesysEngagementConstants.ID, options.getId()),
                "groupName",
                TextOption.of(endpoint, GenesysEngagementConstants.GROUP_NAME, options.getGroupName()),
                "start",
                TextOption.of(endpoint, GenesysEngagementConstants.START, options.getStart()),
                "end",
                TextOption.of(endpoint, GenesysEngagementConstants.END, options.getEnd()),
                "numberOfDays",
                TextOption.of(endpoint, GenesysEngagementConstants.NUMBER_OF_DAYS, options.getNumberOfDays()),
                "timezone",
                TextOption.of(endpoint, GenesysEngagementConstants.TIMEZONE, options.getTimezone()),
                "maxTimeSlots",
                TextOption.of(endpoint, GenesysEngagementConstants.MAX_TIME_SLOTS, options.getMaxTimeSlots()),
                EngagementTable.QUEUES,
                TextOption.of(endpoint, GenesysEngagementConstants.QUEUES, options.getQueues()));
    }

    Clock clock() {
        return clock;
    }

    String service(Exchange exchange) {
        return service.read(exchange).orElseThrow();
    }

    Optional<String> groupName(Exchange exchange) {
        return text("groupName", exchange);
    }

    String id(Exchange exchange, String operation) {
        return text("id", exchange)
                .map(String::strip)
                .orElseThrow(() -> new IllegalArgumentException(operation
                        + " needs the id of a callback: the option id or the header " + GenesysEngagementConstants.ID));
    }

    /** The time zone of local times; empty if none is given. */
    Optional<ZoneId> zone(Exchange exchange) {
        return text("timezone", exchange).map(EngagementParameters::zone);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name.strip());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "timezone must be the name of a time zone such as Europe/Berlin, not " + name, e);
        }
    }

    /** The values of the parameters of an operation in its path and query. */
    Map<String, String> of(Exchange exchange, ApiOperation operation) {
        Map<String, String> values = new HashMap<>();
        for (OperationParameter parameter :
                operation.parameters(operation.versions().get(0))) {
            value(exchange, operation, parameter.name()).ifPresent(value -> values.put(parameter.name(), value));
        }
        if (values.containsKey("end")) {
            values.remove("numberOfDays");
        }
        return values;
    }

    private Optional<String> value(Exchange exchange, ApiOperation operation, String name) {
        return switch (name) {
            case EngagementTable.SERVICE -> Optional.of(service(exchange));
            case EngagementTable.QUEUE -> text(EngagementTable.QUEUES, exchange).map(String::strip);
            case "start" -> start(exchange, operation);
            case "end" -> time(exchange, name, GenesysEngagementConstants.END);
            case "reportBusy" -> flag(options.isReportBusy());
            case "include-calls-on-hold" -> flag(options.isIncludeCallsOnHold());
            case "mode" ->
                Optional.of(EnumHeader.read(exchange.getMessage(), GenesysEngagementConstants.MODE, options.getMode())
                        .name());
            default -> text(name, exchange);
        };
    }

    /** Slots begin somewhere. */
    private Optional<String> start(Exchange exchange, ApiOperation operation) {
        return time(exchange, "start", GenesysEngagementConstants.START)
                .or(() -> operation.name().equals("availability")
                        ? Optional.of(written(clock.instant(), zone(exchange)))
                        : Optional.empty());
    }

    private Optional<String> time(Exchange exchange, String name, String header) {
        Optional<ZoneId> zone = zone(exchange);
        return Optional.ofNullable(exchange.getMessage().getHeader(header))
                .filter(value -> !value.toString().isBlank())
                .or(() -> text(name, exchange))
                .map(value -> written(EngagementTime.read(name, value, zone), zone));
    }

    /** The vendor requires local times without Z if the request names a time zone. */
    private static String written(Instant time, Optional<ZoneId> zone) {
        return zone.map(its -> EngagementTime.local(time, its)).orElseGet(() -> EngagementTime.utc(time));
    }

    private static Optional<String> flag(boolean value) {
        return value ? Optional.of("true") : Optional.empty();
    }

    private Optional<String> text(String name, Exchange exchange) {
        return Optional.ofNullable(texts.get(name)).flatMap(text -> text.read(exchange));
    }
}
