// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * A row of the entity {@code qm-workflows}: an evaluation, a self-assessment or a calibration. All fields are the vendor's text as it
 * stands in the file; one that the file lacks is empty.
 *
 * @param tenantName see {@link QmWorkflowColumns#TENANT_NAME}
 * @param agentId see {@link QmWorkflowColumns#AGENT_ID}
 * @param type see {@link QmWorkflowColumns#TYPE}
 * @param evaluationFlowTrigger see {@link QmWorkflowColumns#EVALUATION_FLOW_TRIGGER}
 * @param workflowStatus see {@link QmWorkflowColumns#WORKFLOW_STATUS}
 * @param autoAcknowledged see {@link QmWorkflowColumns#AUTO_ACKNOWLEDGED}
 * @param workflowState see {@link QmWorkflowColumns#WORKFLOW_STATE}
 * @param planName see {@link QmWorkflowColumns#PLAN_NAME}
 * @param formName see {@link QmWorkflowColumns#FORM_NAME}
 * @param formVersion see {@link QmWorkflowColumns#FORM_VERSION}
 * @param startDate see {@link QmWorkflowColumns#START_DATE}
 * @param submissionDate see {@link QmWorkflowColumns#SUBMISSION_DATE}
 * @param lastUpdated see {@link QmWorkflowColumns#LAST_UPDATED}
 * @param scorePercentage see {@link QmWorkflowColumns#SCORE_PERCENTAGE}
 * @param score see {@link QmWorkflowColumns#SCORE}
 * @param maximumPossibleScore see {@link QmWorkflowColumns#MAXIMUM_POSSIBLE_SCORE}
 * @param rank see {@link QmWorkflowColumns#RANK}
 * @param failedCriticalQuestion see {@link QmWorkflowColumns#FAILED_CRITICAL_QUESTION}
 * @param userReviewComments see {@link QmWorkflowColumns#USER_REVIEW_COMMENTS}
 * @param disputeResolverComments see {@link QmWorkflowColumns#DISPUTE_RESOLVER_COMMENTS}
 * @param segmentId see {@link QmWorkflowColumns#SEGMENT_ID}
 * @param acdId see {@link QmWorkflowColumns#ACD_ID}
 * @param interactionType see {@link QmWorkflowColumns#INTERACTION_TYPE}
 * @param interactionStartDate see {@link QmWorkflowColumns#INTERACTION_START_DATE}
 * @param interactionEndDate see {@link QmWorkflowColumns#INTERACTION_END_DATE}
 * @param interactionDirection see {@link QmWorkflowColumns#INTERACTION_DIRECTION}
 * @param teamId see {@link QmWorkflowColumns#TEAM_ID}
 * @param teamName see {@link QmWorkflowColumns#TEAM_NAME}
 * @param phoneNumber see {@link QmWorkflowColumns#PHONE_NUMBER}
 * @param evaluatorFirstName see {@link QmWorkflowColumns#EVALUATOR_FIRST_NAME}
 * @param evaluatorLastName see {@link QmWorkflowColumns#EVALUATOR_LAST_NAME}
 * @param agentFirstName see {@link QmWorkflowColumns#AGENT_FIRST_NAME}
 * @param agentLastName see {@link QmWorkflowColumns#AGENT_LAST_NAME}
 * @param disputeResolverFirstName see {@link QmWorkflowColumns#DISPUTE_RESOLVER_FIRST_NAME}
 * @param disputeResolverLastName see {@link QmWorkflowColumns#DISPUTE_RESOLVER_LAST_NAME}
 * @param assignerFirstName see {@link QmWorkflowColumns#ASSIGNER_FIRST_NAME}
 * @param assignerLastName see {@link QmWorkflowColumns#ASSIGNER_LAST_NAME}
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

    /** Binds a row by its columns' names. */
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
