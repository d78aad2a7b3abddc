// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.cxone.actions.client;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.camelcx.support.json.JsonRecord;

/**
 * What was done with an action.
 *
 * @param name    its name
 * @param change  what was to be done
 * @param outcome whether it was done
 * @param id      its id, also if its test has failed; null if it does not exist
 * @param error   why it was not done, or why its test has failed; null if it was done
 * @param event   the event for an orchestration engine; null if nothing was done
 * @param audit   the audit record; null if it was not deployed
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyncedAction(
        String name,
        ActionChange change,
        Outcome outcome,
        String id,
        String error,
        Deployment.Event event,
        Deployment.Audit audit)
        implements JsonRecord {

    /** The outcome. */
    public enum Outcome {
        /** It was done, or nothing was to be done. */
        done,
        /** It was done, but the test of the action has failed. */
        testFailed,
        /** It was not done, because a call failed. */
        failed,
        /** It was not tried, because an action that it uses, or that uses it, failed. */
        skipped
    }

    /** Whether it is as it should be. */
    public boolean succeeded() {
        return outcome == Outcome.done;
    }

    /** Whether the tenant was changed as planned. */
    boolean applied() {
        return outcome == Outcome.done || outcome == Outcome.testFailed;
    }
}
