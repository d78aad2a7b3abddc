// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import io.camelcx.genesys.operation.OperationInput;
import io.camelcx.genesys.operation.OperationPage;
import io.camelcx.genesys.operation.OperationPages;
import io.camelcx.genesys.operation.OperationPages.Paging;
import io.camelcx.genesys.provisioning.client.ProvisioningOperation;
import io.camelcx.genesys.provisioning.client.ProvisioningTable;
import io.camelcx.support.async.Waiting;
import java.util.Iterator;
import java.util.Map;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * All objects of a list, read page by page by the thread that iterates.
 *
 * @param calls     reads the pages
 * @param results   reads their responses
 * @param operation a list
 */
record AllObjects(ProvisioningCalls calls, Results results, ProvisioningOperation operation) {

    private static final Paging PAGING = new Paging("offset", "limit");

    /** The most that the vendor sends at once. */
    private static final int PAGE_SIZE = 100;

    /** Whether an operation has a list in pages as its response. */
    static boolean isOf(ProvisioningOperation operation) {
        return !operation.asynchronous()
                && operation
                        .call()
                        .parameter(PAGING.from(), ProvisioningTable.VERSION)
                        .isPresent();
    }

    Iterator<Object> iterator(OperationInput input) {
        Iterator<JsonNode> items = new OperationPages(
                        operation.name(), PAGING, pageSize(input.parameters()), this::page)
                .items(input.parameters(), Waiting.UNTIL_ENDED);
        Stream<Object> objects = StreamSupport.stream(Spliterators.spliteratorUnknownSize(items, 0), false)
                .map(item -> results.mapper().convertValue(item, Object.class));
        return objects.iterator();
    }

    private static int pageSize(Map<String, String> parameters) {
        int wanted =
                Integer.parseInt(parameters.getOrDefault(PAGING.size(), "0").strip());
        return wanted < 1 ? PAGE_SIZE : Math.min(wanted, PAGE_SIZE);
    }

    private CompletableFuture<OperationPage> page(Map<String, String> parameters) {
        OperationInput input = OperationInput.of(parameters);
        return calls.call(operation, input)
                .thenApply(json -> json.map(response -> results.page(operation, input, response))
                        .orElse(OperationPage.EMPTY));
    }
}
