// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.CxoneConnection;
import io.camelcx.support.component.ConnectionConfiguration;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;

/** The options of {@code cxone-actions}. */
@UriParams
public class CxoneActionsConfiguration extends ConnectionConfiguration<CxoneConnection> {

    static final String DEFAULT_PATH = "/api/v2/dataactions/actions";

    @UriParam(
            label = "producer",
            description = "The connection to CXone. Found by its type if the registry contains exactly one.")
    @Metadata(autowired = true)
    private CxoneConnection connection;

    @UriParam(label = "producer", defaultValue = "create", description = "The operation.")
    private CxoneActionsOperation operation = CxoneActionsOperation.create;

    @UriParam(
            label = "producer",
            description =
                    "The vendor's id of the action, for get, update, delete and test; the URI is cxone-actions:* then.")
    private String actionId;

    @UriParam(
            label = "producer",
            description =
                    "The names of the actions that the action uses, separated by commas, if the body does not contain them.")
    private String dependencies;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description = "Whether deploy and sync test an action in the sandbox after it was created or updated.")
    private boolean test = true;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether a test that does not pass, or has no result, is an error of deploy and sync. The action is deployed"
                            + " nevertheless; its id is in the header CamelCxoneActionsActionId and in the exception.")
    private boolean requireTest = true;

    @UriParam(
            label = "producer",
            description =
                    "What the script receives in the tests of deploy and sync: a JSON object. An empty one if it is not set.")
    private String testInput;

    @UriParam(label = "producer", description = "The folder of actions, for plan and sync. May be a simple expression.")
    private String directory;

    @UriParam(
            label = "producer",
            description = "Whether sync deletes actions that are not in the folder, and plan lists these deletions.")
    private boolean deleteRemoved;

    @UriParam(
            label = "producer",
            description =
                    "Whether sync only says what it would do: it is plan then. The header CamelCxoneActionsDryRun overrides it.")
    private boolean dryRun;

    @UriParam(
            label = "advanced",
            defaultValue = DEFAULT_PATH,
            description = "The path of the actions below the base URL of the connection.")
    private String path = DEFAULT_PATH;

    /** The default options. */
    public CxoneActionsConfiguration() {
        super(CxoneConnection.class);
    }

    @Override
    public CxoneConnection getConnection() {
        return connection;
    }

    public void setConnection(CxoneConnection connection) {
        this.connection = connection;
    }

    public CxoneActionsOperation getOperation() {
        return operation;
    }

    public void setOperation(CxoneActionsOperation operation) {
        this.operation = operation;
    }

    public String getActionId() {
        return actionId;
    }

    public void setActionId(String actionId) {
        this.actionId = actionId;
    }

    public String getDependencies() {
        return dependencies;
    }

    public void setDependencies(String dependencies) {
        this.dependencies = dependencies;
    }

    public boolean isTest() {
        return test;
    }

    public void setTest(boolean test) {
        this.test = test;
    }

    public boolean isRequireTest() {
        return requireTest;
    }

    public void setRequireTest(boolean requireTest) {
        this.requireTest = requireTest;
    }

    public String getTestInput() {
        return testInput;
    }

    public void setTestInput(String testInput) {
        this.testInput = testInput;
    }

    public String getDirectory() {
        return directory;
    }

    public void setDirectory(String directory) {
        this.directory = directory;
    }

    public boolean isDeleteRemoved() {
        return deleteRemoved;
    }

    public void setDeleteRemoved(boolean deleteRemoved) {
        this.deleteRemoved = deleteRemoved;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public void setDryRun(boolean dryRun) {
        this.dryRun = dryRun;
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }
}
