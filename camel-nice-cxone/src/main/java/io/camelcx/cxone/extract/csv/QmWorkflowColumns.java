// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.extract.csv;

import java.util.List;

/**
 * The columns of the entity {@code qm-workflows} in version 1, from the vendor's text "Data Extraction APIs - V1". Other
 * versions have other columns; their rows are read by name too.
 */
public final class QmWorkflowColumns {

    /** The tenant. */
    public static final String TENANT_NAME = "Tenant Name";

    /** The agent who is evaluated. */
    public static final String AGENT_ID = "Agent ID";

    /** The kind of evaluation: Evaluation, Self-Assessment. */
    public static final String TYPE = "Type";

    /** What started it: Manual trigger, Quality Plan, Calibration. */
    public static final String EVALUATION_FLOW_TRIGGER = "Evaluation Flow Trigger";

    /** The status of the workflow: Claimed (new), Sent to Agent, Dispute, In Progress, In Review, Completed and its kinds, Expired. */
    public static final String WORKFLOW_STATUS = "Workflow Status";

    /** TRUE if it counts as acknowledged although the agent did not; FALSE if the agent did; empty for a self-assessment. */
    public static final String AUTO_ACKNOWLEDGED = "Auto Acknowledged";

    /** Open, Closed or Timed-Out. */
    public static final String WORKFLOW_STATE = "Workflow State";

    /** The quality plan that created it. */
    public static final String PLAN_NAME = "Plan Name";

    /** The form. */
    public static final String FORM_NAME = "Form Name";

    /** The form's version. */
    public static final String FORM_VERSION = "Form Version";

    /** When the evaluation began, in UTC. */
    public static final String START_DATE = "Start Date";

    /** When it was submitted, in UTC; the vendor filters by this day. */
    public static final String SUBMISSION_DATE = "Submission Date";

    /** When it was last changed, in UTC. */
    public static final String LAST_UPDATED = "Last Updated";

    /** The score in percent. */
    public static final String SCORE_PERCENTAGE = "Score – Percentage";

    /** The score. */
    public static final String SCORE = "Score";

    /** The highest possible score. */
    public static final String MAXIMUM_POSSIBLE_SCORE = "Maximum Possible Score";

    /** The rank of the score in the form. */
    public static final String RANK = "Rank";

    /** true if a critical question was failed, which makes the score zero. */
    public static final String FAILED_CRITICAL_QUESTION = "Failed Critical Question";

    /** What the agent wrote in a dispute. */
    public static final String USER_REVIEW_COMMENTS = "User Review Comments";

    /** What was written when the dispute was closed. */
    public static final String DISPUTE_RESOLVER_COMMENTS = "Dispute Resolver Comments";

    /** The segment of the interaction that is evaluated. */
    public static final String SEGMENT_ID = "Segment ID";

    /** The automatic call distributor. */
    public static final String ACD_ID = "ACD ID";

    /** Phone call, Chat or Email. */
    public static final String INTERACTION_TYPE = "Interaction Type";

    /** When the interaction began, in UTC. */
    public static final String INTERACTION_START_DATE = "Interaction Start Date";

    /** When the interaction ended, in UTC. */
    public static final String INTERACTION_END_DATE = "Interaction End Date";

    /** Inbound or Outbound. */
    public static final String INTERACTION_DIRECTION = "Interaction Direction";

    /** The agent's team. */
    public static final String TEAM_ID = "Team ID";

    /** The name of the agent's team. */
    public static final String TEAM_NAME = "Team Name";

    /** The customer's phone number. */
    public static final String PHONE_NUMBER = "Phone Number";

    /** The evaluator's first name. */
    public static final String EVALUATOR_FIRST_NAME = "FirstName (Eva)";

    /** The evaluator's last name. */
    public static final String EVALUATOR_LAST_NAME = "LastName (Eva)";

    /** The agent's first name. */
    public static final String AGENT_FIRST_NAME = "FirstName (Agent)";

    /** The agent's last name. */
    public static final String AGENT_LAST_NAME = "LastName (Agent)";

    /** The dispute resolver's first name. */
    public static final String DISPUTE_RESOLVER_FIRST_NAME = "FirstName (Disp)";

    /** The dispute resolver's last name. */
    public static final String DISPUTE_RESOLVER_LAST_NAME = "LastName (Disp)";

    /** The assigner's first name. */
    public static final String ASSIGNER_FIRST_NAME = "FirstName (Assigner)";

    /** The assigner's last name. */
    public static final String ASSIGNER_LAST_NAME = "LastName (Assigner)";

    /** All of them in the order of the file. */
    public static final List<String> ALL = List.of(
            TENANT_NAME,
            AGENT_ID,
            TYPE,
            EVALUATION_FLOW_TRIGGER,
            WORKFLOW_STATUS,
            AUTO_ACKNOWLEDGED,
            WORKFLOW_STATE,
            PLAN_NAME,
            FORM_NAME,
            FORM_VERSION,
            START_DATE,
            SUBMISSION_DATE,
            LAST_UPDATED,
            SCORE_PERCENTAGE,
            SCORE,
            MAXIMUM_POSSIBLE_SCORE,
            RANK,
            FAILED_CRITICAL_QUESTION,
            USER_REVIEW_COMMENTS,
            DISPUTE_RESOLVER_COMMENTS,
            SEGMENT_ID,
            ACD_ID,
            INTERACTION_TYPE,
            INTERACTION_START_DATE,
            INTERACTION_END_DATE,
            INTERACTION_DIRECTION,
            TEAM_ID,
            TEAM_NAME,
            PHONE_NUMBER,
            EVALUATOR_FIRST_NAME,
            EVALUATOR_LAST_NAME,
            AGENT_FIRST_NAME,
            AGENT_LAST_NAME,
            DISPUTE_RESOLVER_FIRST_NAME,
            DISPUTE_RESOLVER_LAST_NAME,
            ASSIGNER_FIRST_NAME,
            ASSIGNER_LAST_NAME);

    private QmWorkflowColumns() {}
}
