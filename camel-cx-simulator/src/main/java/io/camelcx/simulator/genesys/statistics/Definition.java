// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import io.camelcx.simulator.genesys.centre.AgentState;
import io.camelcx.simulator.genesys.centre.QueueSnapshot;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/**
 * A statistic's definition as a subscriber sends it. Fields that the simulator does not know are accepted and ignored;
 * a category for which the contact centre has no measure gives a number that stays 0.
 */
record Definition(String category, String mainMask, Notification notification) {

    /**
     * Reads the definition.
     *
     * @throws IllegalArgumentException when a field is missing or has a value that is not allowed; the message names it
     */
    static Definition of(ObjectNode json) {
        String category = json.path("category").asText("");
        if (category.isBlank()) {
            throw new IllegalArgumentException("definition.category is missing");
        }
        return new Definition(category, json.path("mainMask").asText(""), notification(json));
    }

    private static Notification notification(ObjectNode json) {
        long insensitivity = number(json, "insensitivity", 1);
        String mode = json.path("notificationMode").asText("Immediate");
        return switch (mode) {
            case "Immediate" -> Notification.immediate(insensitivity);
            case "Periodical" ->
                new Notification(true, Duration.ofSeconds(number(json, "notificationFrequency", 60)), insensitivity);
            default ->
                throw new IllegalArgumentException(
                        "definition.notificationMode is '" + mode + "', allowed are Immediate and Periodical");
        };
    }

    private static long number(ObjectNode json, String field, long absent) {
        if (!json.has(field)) {
            return absent;
        }
        if (!json.get(field).canConvertToLong() || json.get(field).asLong() < 0) {
            throw new IllegalArgumentException("definition." + field + " must be a number that is not negative");
        }
        return json.get(field).asLong();
    }

    Measurement measure(AgentSnapshot agent, Instant now) {
        if (category.contains("State")) {
            return new Measurement.State(agent);
        }
        if (category.contains("Average")) {
            return Measures.averageHandlingTime(agent, now);
        }
        if (category.equals("CurrentTime")) {
            return Measures.timeInState(agent, now);
        }
        if (category.endsWith("Time")) {
            return Arrays.stream(AgentState.values())
                    .filter(state -> mainMask.contains(state.action()))
                    .findFirst()
                    .map(state -> Measures.total(state).measure(agent, now))
                    .orElse(new Measurement.Number(0));
        }
        return category.contains("Number") ? Measures.callsHandled(agent, now) : new Measurement.Number(0);
    }

    long measure(QueueSnapshot queue) {
        if (category.startsWith("Current") && category.contains("Number")) {
            return queue.waiting();
        }
        if (category.contains("Average")) {
            return queue.averageWaitSeconds();
        }
        if (category.contains("Max") || category.equals("CurrentTime")) {
            return queue.longestWait().toSeconds();
        }
        if (category.contains("Percent") || category.startsWith("ServiceFactor")) {
            return queue.serviceLevel();
        }
        if (!category.contains("Number")) {
            return 0;
        }
        if (mainMask.contains("Abandoned")) {
            return queue.abandoned();
        }
        return mainMask.contains("Answered") ? queue.answered() : queue.entered();
    }
}
