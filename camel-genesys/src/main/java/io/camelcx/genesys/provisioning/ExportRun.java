// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.camelcx.genesys.GenesysApi;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.support.error.CxApiException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Exports users and follows the export until its file can be downloaded.
 *
 * @param calls makes calls in the session
 * @param poll  follows the export
 */
record ExportRun(ProvisioningCalls calls, JobPoll poll) {

    static final ProvisioningOperation EXPORT = ProvisioningTable.operation("exportFile");
    private static final ProvisioningOperation STATUS = ProvisioningTable.operation("getExportStatus");
    private static final String ID = "id";
    private static final String ALL = "personDBIDs";
    private static final String FILTER = "filterParameters";
    private static final String FILE_NAME = "fileName";

    /** @return the id of the export */
    CompletableFuture<String> run(OperationInput what) {
        ObjectNode body = (ObjectNode) what.body().orElseThrow();
        if (!body.has(ALL)) {
            body.putArray(ALL);
        }
        if (!body.has(FILTER)) {
            body.putObject(FILTER);
        }
        if (!body.has(FILE_NAME)) {
            body.put(FILE_NAME, "users.csv");
        }
        calls.check(EXPORT, what);
        return calls.call(EXPORT, what).thenCompose(response -> {
            String id = response.map(json -> json.path("data").path(ID).asText(""))
                    .filter(its -> !its.isBlank())
                    .orElseThrow(() -> CxApiException.of(GenesysApi.VENDOR, EXPORT.name())
                            .problem("the response contains no id of the export")
                            .possiblyExecuted(true)
                            .build());
            return finished(OperationInput.of(Map.of(ID, id))).thenApply(end -> id);
        });
    }

    /** The vendor's text says percentage, its samples end at 1.0: 1 is the end only if it stays, or comes after a fraction. */
    private CompletableFuture<Double> finished(OperationInput export) {
        AtomicReference<Double> last = new AtomicReference<>(0.0);
        return poll.until(() -> progress(export), now -> {
            double before = last.getAndSet(now);
            return now == 1 ? before == 1 || before > 0 && before < 1 : now >= 100;
        });
    }

    private CompletableFuture<Double> progress(OperationInput export) {
        return calls.call(STATUS, export)
                .thenApply(response -> response.map(json -> json.path("data").path("progress"))
                        .flatMap(ExportRun::number)
                        .orElseThrow(() -> CxApiException.of(GenesysApi.VENDOR, STATUS.name())
                                .problem("the response contains no progress of the export")
                                .build()));
    }

    private static Optional<Double> number(JsonNode progress) {
        double value = progress.asDouble(-1);
        return value < 0 ? Optional.empty() : Optional.of(value);
    }
}
