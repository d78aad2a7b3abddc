// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the entity {@code qm-workflows}: an evaluation, a self-assessment or a calibration. Each component is the unchanged text of
 * the column of that name in {@link QmWorkflowColumns}; it is empty if the file has no such column.
 */
public record QmWorkflow(
        String tenantName,
        String agentId,
        String type,
        String evaluationFlowTrigger,
        String workflowStatus,
        String autoAcknowledged,
        String workflowState,
        String planName,
        String formName,
        String formVersion,
        String startDate,
        String submissionDate,
        String lastUpdated,
        String scorePercentage,
        String score,
        String maximumPossibleScore,
        String rank,
        String failedCriticalQuestion,
        String userReviewComments,
        String disputeResolverComments,
        String segmentId,
        String acdId,
        String interactionType,
        String interactionStartDate,
        String interactionEndDate,
        String interactionDirection,
        String teamId,
        String teamName,
        String phoneNumber,
        String evaluatorFirstName,
        String evaluatorLastName,
        String agentFirstName,
        String agentLastName,
        String disputeResolverFirstName,
        String disputeResolverLastName,
        String assignerFirstName,
        String assignerLastName) {

    /** Binds a row by the names of its columns. */
    public static QmWorkflow of(Map<String, String> row) {
        return new QmWorkflow(
                field(row, QmWorkflowColumns.TENANT_NAME),
                field(row, QmWorkflowColumns.AGENT_ID),
                field(row, QmWorkflowColumns.TYPE),
                field(row, QmWorkflowColumns.EVALUATION_FLOW_TRIGGER),
                field(row, QmWorkflowColumns.WORKFLOW_STATUS),
                field(row, QmWorkflowColumns.AUTO_ACKNOWLEDGED),
                field(row, QmWorkflowColumns.WORKFLOW_STATE),
                field(row, QmWorkflowColumns.PLAN_NAME),
                field(row, QmWorkflowColumns.FORM_NAME),
                field(row, QmWorkflowColumns.FORM_VERSION),
                field(row, QmWorkflowColumns.START_DATE),
                field(row, QmWorkflowColumns.SUBMISSION_DATE),
                field(row, QmWorkflowColumns.LAST_UPDATED),
                field(row, QmWorkflowColumns.SCORE_PERCENTAGE),
                field(row, QmWorkflowColumns.SCORE),
                field(row, QmWorkflowColumns.MAXIMUM_POSSIBLE_SCORE),
                field(row, QmWorkflowColumns.RANK),
                field(row, QmWorkflowColumns.FAILED_CRITICAL_QUESTION),
                field(row, QmWorkflowColumns.USER_REVIEW_COMMENTS),
                field(row, QmWorkflowColumns.DISPUTE_RESOLVER_COMMENTS),
                field(row, QmWorkflowColumns.SEGMENT_ID),
                field(row, QmWorkflowColumns.ACD_ID),
                field(row, QmWorkflowColumns.INTERACTION_TYPE),
                field(row, QmWorkflowColumns.INTERACTION_START_DATE),
                field(row, QmWorkflowColumns.INTERACTION_END_DATE),
                field(row, QmWorkflowColumns.INTERACTION_DIRECTION),
                field(row, QmWorkflowColumns.TEAM_ID),
                field(row, QmWorkflowColumns.TEAM_NAME),
                field(row, QmWorkflowColumns.PHONE_NUMBER),
                field(row, QmWorkflowColumns.EVALUATOR_FIRST_NAME),
                field(row, QmWorkflowColumns.EVALUATOR_LAST_NAME),
                field(row, QmWorkflowColumns.AGENT_FIRST_NAME),
                field(row, QmWorkflowColumns.AGENT_LAST_NAME),
                field(row, QmWorkflowColumns.DISPUTE_RESOLVER_FIRST_NAME),
                field(row, QmWorkflowColumns.DISPUTE_RESOLVER_LAST_NAME),
                field(row, QmWorkflowColumns.ASSIGNER_FIRST_NAME),
                field(row, QmWorkflowColumns.ASSIGNER_LAST_NAME));
    }

    /** The score in percent as a number; empty if there is none yet. */
    public Optional<BigDecimal> percentage() {
        String number = scorePercentage.replace("%", "").strip();
        try {
            return number.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(number));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }

    private static String field(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElse("");
    }
}
