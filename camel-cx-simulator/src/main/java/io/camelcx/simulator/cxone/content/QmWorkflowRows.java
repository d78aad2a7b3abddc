// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import io.camelcx.simulator.cxone.content.Employees.Agent;
import io.camelcx.simulator.cxone.content.Employees.Person;
import io.camelcx.simulator.random.SeededRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of QM Workflows. {@code Segment ID}, {@code Type} and {@code Submission Date} together make a row unique: a
 * segment may be evaluated, and assessed by its agent too.
 */
record QmWorkflowRows(long seed) {
    private static final int MAXIMUM_SCORE = 50;
    private static final Person NO_PERSON = new Person("", "");
    private static final List<String> STATUSES = List.of(
            "Claimed (new)",
            "Sent to Agent",
            "Dispute",
            "In Progress",
            "In Review",
            "Completed Reviewed",
            "Completed Acknowledged",
            "Completed No Review",
            "Completed",
            "Expired");
    private static final List<String> FORMS =
            List.of("Standard Call", "Chat, short", "Complaint \"A\"", "Überprüfung 2026");

    /** The conversation that is judged. */
    private record Interaction(
            String segmentId, String acdId, String type, Instant start, Instant end, String direction, String phone) {}

    /** How it was judged. */
    private record Score(String percentage, String points, String rank, boolean failedCritical) {}

    List<String> version3(LocalDate day, int index) {
        List<String> row = new ArrayList<>(version1(day, index));
        row.add(
                QmWorkflowColumns.WORKFLOW_ID,
                SeededRandom.of(seed, "workflow id", day.toEpochDay(), index).uuid());
        return row;
    }

    List<String> version1(LocalDate day, int index) {
        // Every tenth workflow is a self-assessment of the segment that the one before it evaluates.
        boolean self = index % 10 == 9;
        SeededRandom shared = SeededRandom.of(seed, "interaction", day.toEpochDay(), self ? index - 1 : index);
        Agent agent = Employees.agent(shared);
        Interaction interaction = interaction(shared, day);
        SeededRandom random = SeededRandom.of(seed, "workflow", day.toEpochDay(), index);
        String trigger = random.oneOf(List.of("Manual trigger", "Quality Plan", "Calibration"));
        String status = self ? "Completed No Review" : random.oneOf(STATUSES);
        boolean disputed = status.equals("Dispute") || status.equals("Completed Reviewed");
        Instant submitted = startOf(day).plusSeconds(random.between(0, 86_399));
        Score score = score(random, day, agent);
        Person evaluator = self ? agent.person() : Employees.evaluator(random);
        Person resolver = disputed ? Employees.evaluator(random) : NO_PERSON;
        Person assigner = self ? NO_PERSON : Employees.evaluator(random);
        return List.of(
                "Demo Tenant GmbH & Co. KG",
                agent.id(),
                self ? "Self-Assessment" : "Evaluation",
                trigger,
                status,
                self ? "" : status.equals("Completed Acknowledged") && random.oneIn(2) ? "TRUE" : "FALSE",
                status.startsWith("Completed") ? "Closed" : status.equals("Expired") ? "Timed-Out" : "Open",
                trigger.equals("Quality Plan") ? "Monthly plan, " + agent.team().name() : "",
                random.oneOf(FORMS),
                "0" + random.between(1, 9),
                submitted.minusSeconds(random.between(60, 5_400)).toString(),
                submitted.toString(),
                submitted.plusSeconds(random.between(0, 259_200)).toString(),
                score.percentage(),
                score.points(),
                String.valueOf(MAXIMUM_SCORE),
                score.rank(),
                String.valueOf(score.failedCritical()),
                Comments.of(index),
                disputed ? Comments.of(index + 3) : "",
                interaction.segmentId(),
                interaction.acdId(),
                interaction.type(),
                interaction.start().toString(),
                interaction.end().toString(),
                interaction.direction(),
                agent.team().id(),
                agent.team().name(),
                interaction.phone(),
                evaluator.firstName(),
                evaluator.lastName(),
                agent.person().firstName(),
                agent.person().lastName(),
                resolver.firstName(),
                resolver.lastName(),
                assigner.firstName(),
                assigner.lastName());
    }

    private static Interaction interaction(SeededRandom random, LocalDate day) {
        Instant end = startOf(day).minusSeconds(random.between(3_600, 432_000));
        String type = random.oneOf(List.of("Phone call", "Chat", "Email"));
        return new Interaction(
                random.uuid(),
                "00" + random.digits(10),
                type,
                end.minusSeconds(random.between(20, 3_600)),
                end,
                random.oneOf(List.of("Inbound", "Outbound")),
                type.equals("Phone call") ? phoneNumber(random) : "");
    }

    private static String phoneNumber(SeededRandom random) {
        return random.oneIn(2) ? "+49 89 " + random.digits(6) : "0049" + random.digits(9);
    }

    /** The scores of teams differ by team and by week, so that a chart by day and team is not flat. */
    private static Score score(SeededRandom random, LocalDate day, Agent agent) {
        boolean failedCritical = random.oneIn(40);
        double usual = 70 + 4 * agent.teamNumber() + 6 * Math.sin(day.toEpochDay() / 5.0 + agent.teamNumber());
        double percentage = failedCritical ? 0 : Math.min(100, usual + 15 * random.deviation());
        String rank = percentage >= 90 ? "Excellent" : percentage >= 75 ? "Good" : percentage >= 60 ? "Fair" : "Poor";
        return new Score(decimal(percentage), decimal(percentage * MAXIMUM_SCORE / 100), rank, failedCritical);
    }

    /** With one digit behind the point; the number is not negative. */
    private static String decimal(double number) {
        long tenths = Math.round(number * 10);
        return tenths / 10 + "." + tenths % 10;
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
