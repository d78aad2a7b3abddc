// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.content;

import java.util.List;

/** The headers of QM Workflows. */
final class QmWorkflowColumns {

    /** As the vendor's text lists them, the dash of the score included. */
    static final List<String> VERSION_1 = List.of(
            "Tenant Name",
            "Agent ID",
            "Type",
            "Evaluation Flow Trigger",
            "Workflow Status",
            "Auto Acknowledged",
            "Workflow State",
            "Plan Name",
            "Form Name",
            "Form Version",
            "Start Date",
            "Submission Date",
            "Last Updated",
            "Score – Percentage",
            "Score",
            "Maximum Possible Score",
            "Rank",
            "Failed Critical Question",
            "User Review Comments",
            "Dispute Resolver Comments",
            "Segment ID",
            "ACD ID",
            "Interaction Type",
            "Interaction Start Date",
            "Interaction End Date",
            "Interaction Direction",
            "Team ID",
            "Team Name",
            "Phone Number",
            "FirstName (Eva)",
            "LastName (Eva)",
            "FirstName (Agent)",
            "LastName (Agent)",
            "FirstName (Disp)",
            "LastName (Disp)",
            "FirstName (Assigner)",
            "LastName (Assigner)");

    /** The place of the column that version 3 has and version 1 lacks. */
    static final int WORKFLOW_ID = 7;

    /** Not in the text: a workflow has an id, and some names have another spelling, as was observed. */
    static final List<String> VERSION_3 = List.of(
            "Tenant Name",
            "Agent ID",
            "Type",
            "Evaluation Flow Trigger",
            "Workflow Status",
            "Auto Acknowledged",
            "Workflow State",
            "Workflow ID",
            "Plan Name",
            "Form Name",
            "Form Version",
            "Start Date",
            "Submission Date",
            "Last Updated",
            "Score (Percentage)",
            "Score",
            "Maximum Possible Score",
            "Rank",
            "Failed Critical Question",
            "User Review Comments",
            "Dispute Resolver Comments",
            "Segment ID",
            "ACD ID",
            "Interaction Type",
            "Interaction Start Date",
            "Interaction End Date",
            "Interaction Direction",
            "Team ID",
            "Team Name",
            "Phone Number",
            "Firstname (Eva)",
            "Lastname (Eva)",
            "Firstname (Agent)",
            "Lastname (Agent)",
            "Firstname (Disp)",
            "Lastname (Disp)",
            "Firstname (Assigner)",
            "Lastname (Assigner)");

    private QmWorkflowColumns() {}
}
