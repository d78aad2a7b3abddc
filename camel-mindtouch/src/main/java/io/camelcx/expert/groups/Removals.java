// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.groups;

import io.camelcx.support.async.Futures;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.RuntimeCamelException;

/** The users whom a group's members are reduced by, one after the other. For one operation. */
final class Removals {

    private final Map<String, Throwable> failures = new LinkedHashMap<>();

    /** Waits for a removal, and keeps its failure. */
    CompletableFuture<Void> add(String user, CompletableFuture<?> removal) {
        return removal.handle((done, failure) -> {
            if (failure != null) {
                failures.put(user, Futures.unwrap(failure));
            }
            return null;
        });
    }

    /** Fails if a removal has; the message names the users who may still be members. */
    CompletableFuture<Void> end() {
        if (failures.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        Throwable first = failures.values().iterator().next();
        RuntimeCamelException failure = new RuntimeCamelException(
                "The users " + failures.keySet() + " could not be removed from the group: " + first.getMessage(),
                first);
        failures.values().stream().skip(1).forEach(failure::addSuppressed);
        return CompletableFuture.failedFuture(failure);
    }
}
