// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.content.Employees.Agent;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of recording-interaction-metadata, of which the vendor's text says nothing: a small set of columns, some of which
 * were observed. {@code Segment ID} makes a row unique.
 */
record InteractionRows(long seed) {
    static final List<String> VERSION_7 = List.of(
            "Segment ID",
            "ACD Call ID",
            "Start Date",
            "End Date",
            "Direction",
            "Channel Type",
            "Agent 1 ID",
            "Agent 1 Name",
            "Agent 1 Contact Number",
            "Agent 1 Skills",
            "Team Name",
            "Customer Address",
            "Notes",
            "Voice Recording Status");
    static final List<String> VERSION_10 = with(VERSION_7, "Screen Recording Status");
    static final List<String> VERSION_12 = with(VERSION_10, "Segment Duration (Sec)");

    private static final List<String> RECORDING_STATES =
            List.of("Success", "Success", "Success", "Partial", "Failed", "");
    private static final List<String> SKILLS = List.of("Billing", "Billing; Deutsch", "Sales, inbound", "");

    List<String> version7(LocalDate day, int index) {
        SeededRandom random = SeededRandom.of(seed, "recording", day.toEpochDay(), index);
        Agent agent = Employees.agent(random);
        Instant start = day.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(random.between(0, 86_399));
        return List.of(
                random.uuid(),
                "00" + random.digits(10),
                start.toString(),
                start.plusSeconds(duration(day, index)).toString(),
                random.oneOf(List.of("Inbound", "Outbound")),
                random.oneOf(List.of("Voice", "Chat", "Email")),
                agent.id(),
                agent.person().firstName() + " " + agent.person().lastName(),
                "00" + random.digits(9),
                random.oneOf(SKILLS),
                agent.team().name(),
                "+49 89 " + random.digits(6),
                Comments.of(index),
                random.oneOf(RECORDING_STATES));
    }

    List<String> version10(LocalDate day, int index) {
        return with(
                version7(day, index),
                SeededRandom.of(seed, "screen", day.toEpochDay(), index).oneOf(RECORDING_STATES));
    }

    List<String> version12(LocalDate day, int index) {
        return with(version10(day, index), String.valueOf(duration(day, index)));
    }

    private int duration(LocalDate day, int index) {
        return SeededRandom.of(seed, "duration", day.toEpochDay(), index).between(5, 3_600);
    }

    private static List<String> with(List<String> values, String more) {
        List<String> longer = new ArrayList<>(values);
        longer.add(more);
        return List.copyOf(longer);
    }
}
