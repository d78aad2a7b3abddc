// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camelcx.genesys.stats.client.Statistic;
import io.camelcx.support.exchange.CommaList;
import io.camelcx.support.json.ExactJson;
import io.camelcx.support.partition.Partition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.support.ResourceHelper;

/** The statistics that the options of an endpoint define. */
final class StatisticsOption {

    private final GenesysStatsEndpoint endpoint;
    private final GenesysStatsConfiguration options;
    private final ObjectMapper mapper = ExactJson.mapper();

    StatisticsOption(GenesysStatsEndpoint endpoint) {
        this.endpoint = endpoint;
        this.options = endpoint.getConfiguration();
    }

    /**
     * The statistics that a consumer subscribes to, each with an id that no other consumer uses: those of the objects of its partition. All are
     * checked, so that a mistake fails every consumer alike.
     *
     * @return empty if no object belongs to the partition
     * @throws IllegalArgumentException that names the option that is missing or wrong
     */
    List<Statistic> subscribed() {
        Partition partition = options.share();
        boolean complete = options.getDefinitions() != null;
        if (complete && (options.getObjectIds() != null || options.getStatistics() != null)) {
            throw new IllegalArgumentException("genesys-stats:" + endpoint.getName()
                    + ": definitions cannot be combined with objectIds or statistics");
        }
        List<Statistic> asked = complete ? defined() : everyStatisticForEveryObject();
        if (asked.isEmpty()) {
            throw new IllegalArgumentException(
                    "genesys-stats:" + endpoint.getName() + ": definitions contains no statistic");
        }
        // Short, because every update contains it; unique enough for the consumers of one connection.
        String prefix = UUID.randomUUID().toString().substring(0, 8);
        Set<String> ids = new HashSet<>();
        List<Statistic> statistics = new ArrayList<>(asked.size() / partition.count());
        for (int i = 0; i < asked.size(); i++) {
            Statistic statistic = asked.get(i);
            String id = statistic.statisticId();
            if (!id.isEmpty() && !ids.add(id)) {
                throw new IllegalArgumentException("definitions contains the statisticId " + id + " twice");
            }
            if (partition.contains(statistic.objectId())) {
                statistics.add(id.isEmpty() ? statistic.withId(prefix + "-" + i) : statistic);
            }
        }
        return statistics;
    }

    private List<Statistic> everyStatisticForEveryObject() {
        List<String> objectIds = list("objectIds", options.getObjectIds());
        List<String> names = list("statistics", options.getStatistics());
        String objectType = options.getObjectType();
        if (objectType == null || objectType.isBlank()) {
            throw missing("objectType");
        }
        return objectIds.stream()
                .flatMap(id -> names.stream().map(name -> Statistic.predefined(objectType.strip(), id, name)))
                .toList();
    }

    private List<String> list(String option, String value) {
        List<String> items = CommaList.of(value);
        if (items.isEmpty()) {
            throw missing(option);
        }
        return items;
    }

    private IllegalArgumentException missing(String option) {
        return new IllegalArgumentException("genesys-stats:" + endpoint.getName() + ": the option " + option
                + " is missing; a consumer needs objectType, objectIds and statistics, or definitions");
    }

    private List<Statistic> defined() {
        try {
            return read(options.getDefinitions());
        } catch (IOException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "genesys-stats:" + endpoint.getName() + ": definitions: " + e.getMessage(), e);
        }
    }

    private List<Statistic> read(Object source) throws IOException {
        if (source instanceof String text && !text.stripLeading().startsWith("[")) {
            if (!ResourceHelper.hasScheme(text)) {
                throw new IllegalArgumentException(
                        "must be a classpath: or file: resource, a JSON list, or a bean (#name), not " + text);
            }
            try (InputStream json =
                            ResourceHelper.resolveMandatoryResourceAsInputStream(endpoint.getCamelContext(), text);
                    JsonParser parser = mapper.createParser(json)) {
                return read(parser);
            }
        }
        return statistics(source);
    }

    /** Reads a list item by item: the tree of a large one would take several times the memory of its statistics, and time at each takeover. */
    private List<Statistic> read(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_ARRAY) {
            return statistics(mapper.<JsonNode>readTree(json));
        }
        List<Statistic> all = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            all.add(Statistic.read(json));
        }
        return all;
    }

    /**
     * Reads statistics from a body or an option: records, JSON text, JSON trees or maps, or collections of these.
     *
     * @throws IllegalArgumentException if it is of another type, or not valid
     */
    List<Statistic> statistics(Object source) throws IOException {
        if (source instanceof Statistic statistic) {
            return List.of(statistic);
        } else if (source instanceof Collection<?> collection) {
            List<Statistic> all = new ArrayList<>();
            for (Object item : collection) {
                all.addAll(statistics(item));
            }
            return all;
        } else if (source instanceof Map<?, ?> map) {
            return statistics(mapper.<JsonNode>valueToTree(map));
        } else if (source instanceof JsonNode json) {
            return fromJson(json);
        } else if (source instanceof CharSequence text) {
            return fromJson(mapper.readTree(text.toString()));
        }
        throw new IllegalArgumentException(
                "a " + (source == null ? "null" : source.getClass().getName()) + " cannot be read as statistics");
    }

    private static List<Statistic> fromJson(JsonNode json) {
        JsonNode wrapped = json.path("data").path("statistics");
        if (wrapped.isArray()) {
            return fromJson(wrapped);
        }
        List<Statistic> all = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(item -> all.add(Statistic.from(item)));
        } else {
            all.add(Statistic.from(json));
        }
        return all;
    }
}
