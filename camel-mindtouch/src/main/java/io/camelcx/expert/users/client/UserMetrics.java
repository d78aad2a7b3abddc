// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.users.client;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.json.JsonRecord;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a user has contributed.
 *
 * @param userId  the number of the user
 * @param metrics the numbers by the vendor's names without {@code metric.}, such as {@code pages-edited}
 */
public record UserMetrics(long userId, Map<String, Long> metrics) implements JsonRecord {

    private static final String PREFIX = "metric.";

    /** Copies {@code metrics}. */
    public UserMetrics {
        metrics = Map.copyOf(metrics);
    }

    /** Reads the vendor's document; a metric that is no number is left out. */
    public static UserMetrics read(XmlElement document) {
        Map<String, Long> metrics = new TreeMap<>();
        document.elements().stream()
                .filter(element -> element.name().startsWith(PREFIX))
                .filter(element -> element.text().matches("\\d{1,18}"))
                .forEach(element ->
                        metrics.put(element.name().substring(PREFIX.length()), Long.valueOf(element.text())));
        return new UserMetrics(document.number("user.id").orElse(0), metrics);
    }
}
