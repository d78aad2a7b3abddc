// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.actions.client.Deployment;

/** An action was deployed, but its test has failed: it is in the tenant, and its id is known. */
public class CxoneActionsDeploymentException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Deployment deployment;
    private final String actionId;

    CxoneActionsDeploymentException(Deployment deployment) {
        super(
                "NICE CXone: the action " + deployment.action().name() + " is deployed with the id "
                        + deployment.action().id() + ", but "
                        + deployment.testProblem().orElse("its test has failed"),
                deployment.testFailure().orElse(null));
        this.deployment = deployment;
        this.actionId = deployment.action().id();
    }

    /** The id of the action. */
    public String getActionId() {
        return actionId;
    }

    /** What was deployed; null after the exception was serialized. */
    public Deployment getDeployment() {
        return deployment;
    }
}
