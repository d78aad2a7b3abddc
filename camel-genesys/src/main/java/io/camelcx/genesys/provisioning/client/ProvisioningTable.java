// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning.client;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The operations of the Provisioning API but those of sessions and of notifications. {@link OperationRow} describes the rows. */
public final class ProvisioningTable {

    /** The version of the API. */
    public static final String VERSION = "3";

    /** The parameter with the id that the outcome of an asynchronous operation has. */
    public static final String AIO_ID = "_aioId";

    private static final String USER = " data.employeeID data.externalID data.emailAddress data.enabled data.folder"
            + " data.isAgent data.loginCode data.placeNames data.switchNames data.phones data.supportSoftPhone"
            + " data.sipPhoneType data.skills data.agentGroups data.accessGroups data.voiceMail data.wrapUpTime"
            + " data.capacityRule data.recordingHierarchy data.callRecording data.changePasswordOnNextLogin data.wwe";
    private static final String USERS = " ?limit:NUMBER ?offset:NUMBER ?order ?sortBy ?filterName ?filterParameters"
            + " ?roles ?skills ?userEnabled:BOOLEAN ->users";
    private static final String OBJECTS = " ?dn_type ?dn_groups ?group_type ?limit:NUMBER ?offset:NUMBER ?search_term"
            + " ?search_key ?match_method ?sort_key ?sort_ascending:BOOLEAN ?sort_method ?dbids ?in_use:BOOLEAN"
            + " ->{object_type}";
    private static final String MAILBOX = " data.name* data.mailbox data.password data.host data.port data.type"
            + " data.connectionSecurity data.maxMessageSize data.enabled";

    private static final List<ProvisioningOperation> OPERATIONS = """
            getUsers GET /objects/users USERS
            getUser GET /objects/users/{dbid} ->user
            getCurrentUser GET /objects/users/me ->user
            addUser POST /objects/users data.userName* data.firstName* data.lastName* data.password* USER
            updateUser PUT /objects/users/{dbid} data.userName* data.firstName* data.lastName* data.password USER \
              data.deletedSkills data.deletedAgentGroups data.deletedAccessGroups data.deletedSwitchNames data.devConsole
            deleteUser DELETE /objects/users/{dbid} ?keep_places:BOOLEAN
            getUsersAsync POST /operations/get-users async USERS
            postUsers POST /operations/post-users async data* data.password
            putUsers PUT /operations/put-users async data* data.password
            deleteUsers POST /operations/delete-users/{dbid} async
            getObject GET /objects/{object_type} OBJECTS
            getPermissions GET /objects/{object_type}/permissions ?dbids* ?dn_type ?folder_type ->ACLs
            postPermissions POST /objects/{object_type}/permissions data.objectIds* data.dn_type data.folder_type ->ACLs
            getUsedSkillsAsync POST /operations/get-used-skills async
            importFile POST /import-users/csv @csvfile* =validateBeforeImport:BOOLEAN
            validateImportFile POST /import-users/validate-csv @csvfile*
            terminateImport DELETE /import-users/csv
            getImportStatus GET /import-users/check-status ?adminName* ?tenantName*
            postImport POST /operations/import async data*
            postValidateImport POST /operations/validate-import async data*
            postCheckImportStatus POST /operations/check-import-status async data
            exportFile POST /export-users fields* fileName* personDBIDs* filterParameters*
            getExportStatus GET /export-users ?id*
            downloadExport GET /export-users/ ?id* ?download:BOOLEAN ->file
            optionsGet GET /options ?person_dbid ?agent_group_dbid
            optionsPost POST /options data.options*
            optionsPut PUT /options data.newOptions data.changedOptions data.deletedOptions
            capRulesGet GET /capacity-rules ?script_dbid ?name ->capacityRules
            capRulesPost POST /capacity-rules data.name* data.mediaRules
            capRulesPut PUT /capacity-rules/{script_dbid} data.name data.mediaRules data.deletedMediaRules
            capRulesDelete DELETE /capacity-rules/{script_dbid}
            getStatisticDefinitions GET /statistic-definitions ->statisticDefinitions
            postStatisticDefinitions POST /statistic-definitions data.statisticDefinitions*
            deleteStatisticDefinition DELETE /statistic-definitions/{type}/{object}
            getExportStatisticDefinitions GET /export-statistic-definitions ->file
            postImportStatisticDefinitions POST /import-statistic-definitions @statistic-definitions*
            checkMigrateConflicts GET /statistic-definitions/migrate-check-for-conflicts
            migrateStatistics POST /statistic-definitions/migrate data
            updateResetTimes POST /statistic-definitions/operations/update-reset-times data.resetTime* data.location*
            getInboundSettings GET /email-settings/inbound
            modifyInboundSettings POST /email-settings/inbound MAILBOX
            deleteInboundSettings DELETE /email-settings/inbound ?name*
            getOutboundSettings GET /email-settings/outbound
            modifyOutboundSettings POST /email-settings/outbound MAILBOX data.fromEmail
            recCertGet GET /recording/certificates
            recCertPost POST /recording/certificates @certificate_file* @key_file*
            recCertDelete DELETE /recording/certificates ?alias*
            recCertCheck POST /recording/certificates/check @certificate_file*
            recCertCheckKey POST /recording/certificates/check-key @key_file*
            getApiEndpoints GET /settings/api-endpoints
            postApiEndpoints POST /settings/api-endpoints data*
            deleteApiEndpoints DELETE /settings/api-endpoints ?name*
            getTemplates GET /settings/templates
            postTemplates POST /settings/templates data*
            putTemplates PUT /settings/templates data*
            deleteTemplates DELETE /settings/templates ?name*
            postSettings POST /settings data*
            postStorage POST /temporary-storage @storage_file* =ttl:NUMBER
            getWhitelist GET /whitelist
            postWhitelist POST /whitelist data*
            putWhitelist PUT /whitelist data*
            deleteWhitelist DELETE /whitelist data*
            postWhitelistStatus POST /whitelist/status data*
            """.lines()
            .map(row -> row.replace(" USERS", USERS)
                    .replace(" USER", USER)
                    .replace(" OBJECTS", OBJECTS)
                    .replace(" MAILBOX", MAILBOX))
            .map(OperationRow::read)
            .toList();
    private static final Map<String, ProvisioningOperation> BY_NAME =
            OPERATIONS.stream().collect(Collectors.toUnmodifiableMap(ProvisioningOperation::name, Function.identity()));

    private ProvisioningTable() {}

    /** All operations. */
    public static List<ProvisioningOperation> operations() {
        return OPERATIONS;
    }

    /**
     * An operation.
     *
     * @throws IllegalArgumentException if there is none of this name
     */
    public static ProvisioningOperation operation(String name) {
        ProvisioningOperation operation = BY_NAME.get(name);
        if (operation == null) {
            throw new IllegalArgumentException("There is no operation " + name);
        }
        return operation;
    }
}
