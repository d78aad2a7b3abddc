// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QmWorkflowRowsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);

    private final Entities entities = new Entities(1);

    private static List<Map<String, String>> rows(Entity entity, LocalDate day) {
        return IntStream.range(0, 200)
                .mapToObj(index -> entity.namedRow(day, index))
                .toList();
    }

    private List<Map<String, String>> version1() {
        return rows(entities.find("qm-workflows", "1").orElseThrow(), DAY);
    }

    private Set<String> values(String column) {
        return version1().stream().map(row -> row.get(column)).collect(Collectors.toSet());
    }

    @Test
    void version1HasTheColumnsOfTheVendorsText() {
        assertThat(entities.find("qm-workflows", "1").orElseThrow().columns())
                .hasSize(37)
                .startsWith("Tenant Name", "Agent ID", "Type", "Evaluation Flow Trigger", "Workflow Status")
                .containsSequence("Last Updated", "Score – Percentage", "Score", "Maximum Possible Score", "Rank")
                .endsWith("FirstName (Disp)", "LastName (Disp)", "FirstName (Assigner)", "LastName (Assigner)")
                .doesNotHaveDuplicates();
    }

    @Test
    void version3HasTheSameWorkflowsWithAnId() {
        Entity version3 = entities.find("qm-workflows", "3").orElseThrow();

        assertThat(version3.columns()).hasSize(38).containsSequence("Workflow State", "Workflow ID", "Plan Name");
        assertThat(rows(version3, DAY))
                .extracting(row -> row.get("Segment ID"))
                .isEqualTo(version1().stream().map(row -> row.get("Segment ID")).toList());
        assertThat(rows(version3, DAY))
                .extracting(row -> row.get("Workflow ID"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aRowIsAlwaysTheSame() {
        assertThat(version1()).isEqualTo(version1());
        assertThat(rows(new Entities(1).find("qm-workflows", "1").orElseThrow(), DAY))
                .isEqualTo(version1());
    }

    @Test
    void anotherSeedOrDayGivesOtherRows() {
        Entity otherSeed = new Entities(2).find("qm-workflows", "1").orElseThrow();
        Entity sameSeed = entities.find("qm-workflows", "1").orElseThrow();

        assertThat(segments(rows(otherSeed, DAY))).doesNotContainAnyElementsOf(segments(version1()));
        assertThat(segments(rows(sameSeed, DAY.plusDays(1)))).doesNotContainAnyElementsOf(segments(version1()));
    }

    private static Set<String> segments(List<Map<String, String>> rows) {
        return rows.stream().map(row -> row.get("Segment ID")).collect(Collectors.toSet());
    }

    @Test
    void segmentTypeAndSubmissionMakeARowUniqueAndTheSegmentAloneDoesNot() {
        assertThat(version1())
                .extracting(row -> List.of(row.get("Segment ID"), row.get("Type"), row.get("Submission Date")))
                .doesNotHaveDuplicates();
        assertThat(segments(version1())).hasSize(180);
    }

    @Test
    void aSelfAssessmentNeedsNoAcknowledgement() {
        assertThat(version1().stream().filter(row -> row.get("Type").equals("Self-Assessment")))
                .hasSize(20)
                .allMatch(row -> row.get("Auto Acknowledged").isEmpty());
    }

    @Test
    void everyRowIsSubmittedOnItsDay() {
        assertThat(values("Submission Date")).allMatch(time -> time.matches("2026-02-01T\\d\\d:\\d\\d:\\d\\dZ"));
    }

    @Test
    void everyTeamHasScoresFromZeroToOneHundred() {
        assertThat(values("Team Name")).hasSize(6);
        assertThat(values("Score – Percentage")).hasSizeGreaterThan(50).allSatisfy(score -> {
            assertThat(score).matches("\\d{1,3}\\.\\d");
            assertThat(Double.parseDouble(score)).isBetween(0.0, 100.0);
        });
    }

    @Test
    void aFailedCriticalQuestionSetsTheScoreToZero() {
        assertThat(version1().stream()
                        .filter(row -> row.get("Failed Critical Question").equals("true")))
                .isNotEmpty()
                .allMatch(row -> row.get("Score").equals("0.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\"", ",", ";", "ü", "👍", "=SUM(", "\t", "  blanks"})
    void theCommentsHaveWhatSpoilsCarelessReaders(String text) {
        assertThat(values("User Review Comments")).anyMatch(comment -> comment.contains(text));
    }

    @Test
    void someFieldsAreEmptyAndSomeNumbersAreNone() {
        assertThat(values("User Review Comments")).contains("");
        assertThat(values("Plan Name")).contains("");
        assertThat(values("Team ID")).contains("001");
        assertThat(values("ACD ID")).allMatch(id -> id.matches("00\\d{10}"));
        assertThat(values("Phone Number")).anyMatch(number -> number.startsWith("0049"));
    }
}
