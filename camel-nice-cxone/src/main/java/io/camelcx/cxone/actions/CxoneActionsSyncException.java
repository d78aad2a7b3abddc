// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions;

import io.camelcx.cxone.actions.client.SyncedAction;
import java.util.List;
import java.util.stream.Collectors;

/** Some actions of a folder are not in the tenant as they should be. All others are. */
public class CxoneActionsSyncException extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 5;

    private final transient List<SyncedAction> failed;

    CxoneActionsSyncException(List<SyncedAction> failed, int all) {
        super("NICE CXone: " + failed.size() + " of " + all + " actions have failed: "
                + failed.stream()
                        .limit(SHOWN)
                        .map(CxoneActionsSyncException::describe)
                        .collect(Collectors.joining("; "))
                + (failed.size() > SHOWN ? "; ..." : ""));
        this.failed = List.copyOf(failed);
    }

    private static String describe(SyncedAction action) {
        String id = action.id() == null ? "" : " (" + action.id() + ")";
        return action.name() + id + " " + action.outcome() + ": " + action.error();
    }

    /** The actions that are not as they should be, each with its id if it exists; null after the exception was serialized. */
    public List<SyncedAction> getFailed() {
        return failed;
    }
}
