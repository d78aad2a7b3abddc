// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import org.apache.camel.spi.Metadata;

/** The headers of {@code cxone-actions}. */
public final class CxoneActionsConstants {

    @Metadata(
            label = "producer",
            description = "The operation; overrides the option operation",
            javaType = "String",
            enums = "create,update,get,list,delete,test,deploy,plan,sync")
    public static final String OPERATION = "CamelCxoneActionsOperation";

    @Metadata(
            label = "producer",
            description =
                    "The name of the action, if the URI is cxone-actions:* and the body contains none. Afterwards: its name",
            javaType = "String")
    public static final String NAME = "CamelCxoneActionsName";

    @Metadata(
            label = "producer",
            description =
                    "The vendor's id of the action, for get, update, delete and test, if the URI is cxone-actions:*; overrides the option actionId."
                            + " Afterwards, also after a test that has failed: its id",
            javaType = "String")
    public static final String ACTION_ID = "CamelCxoneActionsActionId";

    @Metadata(
            label = "producer",
            description =
                    "The names of the actions that the action uses, a list or separated by commas; overrides the option"
                            + " dependencies",
            javaType = "String")
    public static final String DEPENDENCIES = "CamelCxoneActionsDependencies";

    @Metadata(
            label = "producer",
            description =
                    "The Idempotency-Key of a creation, such as a UUID. Without it the exchange has one of its own, which its"
                            + " redeliveries share",
            javaType = "String")
    public static final String IDEMPOTENCY_KEY = "CamelCxoneActionsIdempotencyKey";

    @Metadata(
            label = "producer",
            description =
                    "What the script receives in the test of deploy and sync: a map or a JSON object; overrides the option"
                            + " testInput",
            javaType = "Object")
    public static final String TEST_INPUT = "CamelCxoneActionsTestInput";

    @Metadata(
            label = "producer",
            description = "The folder of actions, for plan and sync; overrides the option directory",
            javaType = "String")
    public static final String DIRECTORY = "CamelCxoneActionsDirectory";

    @Metadata(
            label = "producer",
            description = "Whether sync only says what it would do; overrides the option dryRun",
            javaType = "Boolean")
    public static final String DRY_RUN = "CamelCxoneActionsDryRun";

    @Metadata(
            label = "producer",
            description =
                    "After test and deploy: the status of the test, such as SUCCESS; ERROR if the sandbox has sent no result",
            javaType = "String")
    public static final String TEST_STATUS = "CamelCxoneActionsTestStatus";

    @Metadata(
            label = "producer",
            description = "After test and deploy: whether the test had the status SUCCESS",
            javaType = "Boolean")
    public static final String TEST_PASSED = "CamelCxoneActionsTestPassed";

    @Metadata(
            label = "producer",
            description =
                    "After create, update and deploy: the number of requests of the call; 0 if deploy had nothing to change",
            javaType = "Integer")
    public static final String ATTEMPTS = "CamelCxoneActionsAttempts";

    @Metadata(
            label = "producer",
            description =
                    "After deploy: the audit record, with timestamp, action_id, name, latency_ms, test_passed and attempt_count",
            javaType = "io.camelcx.cxone.actions.client.Deployment.Audit")
    public static final String AUDIT = "CamelCxoneActionsAudit";

    @Metadata(
            label = "producer",
            description = "After plan and sync: how many actions are to be changed, or were changed",
            javaType = "Integer")
    public static final String CHANGES = "CamelCxoneActionsChanges";

    @Metadata(
            label = "producer",
            description = "After a refusal: the problems that the vendor lists, such as what does not compile",
            javaType = "java.util.List<String>")
    public static final String ERRORS = "CamelCxoneActionsErrors";

    private CxoneActionsConstants() {}
}
