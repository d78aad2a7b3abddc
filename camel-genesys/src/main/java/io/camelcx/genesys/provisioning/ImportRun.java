// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.provisioning.client.ImportStatus;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.support.error.CxApiException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Imports users and follows the import to its end.
 *
 * @param calls makes calls in the session
 * @param poll  follows the import
 */
record ImportRun(ProvisioningCalls calls, JobPoll poll) {

    static final ProvisioningOperation IMPORT = ProvisioningTable.operation("importFile");
    private static final ProvisioningOperation STATUS = ProvisioningTable.operation("getImportStatus");
    private static final ProvisioningOperation USER = ProvisioningTable.operation("getCurrentUser");
    private static final String ADMIN = "adminName";

    /** The server may need a moment until its state is no more that of the import before. */
    private static final int MAX_UNCHANGED = 3;

    /**
     * Runs it.
     *
     * @param file  the file
     * @param whose the administrator, who may be missing, and the tenant
     * @return the state at the end
     */
    CompletableFuture<ImportStatus> run(OperationInput file, Map<String, String> whose) {
        calls.check(IMPORT, file);
        return status(whose).thenCompose(status -> {
            calls.check(STATUS, status);
            return before(status)
                    .thenCompose(before -> calls.call(IMPORT, file).thenCompose(accepted -> finished(status, before)));
        });
    }

    private CompletableFuture<OperationInput> status(Map<String, String> whose) {
        if (whose.containsKey(ADMIN)) {
            return CompletableFuture.completedFuture(OperationInput.of(whose));
        }
        return calls.call(USER, OperationInput.of(Map.of())).thenApply(response -> {
            Map<String, String> all = new HashMap<>(whose);
            response.map(json -> json.path("data").path("user").path("userName").asText(""))
                    .filter(name -> !name.isBlank())
                    .ifPresent(name -> all.put(ADMIN, name));
            return OperationInput.of(all);
        });
    }

    private CompletableFuture<Optional<ImportStatus>> before(OperationInput status) {
        // Before the first import there may be no state.
        return read(status).handle((before, failure) -> Optional.ofNullable(before));
    }

    private CompletableFuture<ImportStatus> finished(OperationInput status, Optional<ImportStatus> before) {
        AtomicInteger same = new AtomicInteger();
        return poll.until(
                () -> read(status),
                now -> now.isFinished()
                        && (!Optional.of(now).equals(before) || same.incrementAndGet() >= MAX_UNCHANGED));
    }

    private CompletableFuture<ImportStatus> read(OperationInput status) {
        return calls.call(STATUS, status).thenApply(response -> response.map(ImportRun::data)
                .map(ImportStatus::new)
                .filter(ImportStatus::isValid)
                .orElseThrow(() -> CxApiException.of(GenesysApi.VENDOR, STATUS.name())
                        .problem("the response contains no state of an import")
                        .build()));
    }

    private static JsonNode data(JsonNode response) {
        return response.path("data").isObject() ? response.path("data") : response;
    }
}
