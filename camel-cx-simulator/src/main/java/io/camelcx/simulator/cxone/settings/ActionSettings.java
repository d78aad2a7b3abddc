// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.settings;

import io.camelcx.simulator.settings.Checks;
import java.time.Duration;
import java.util.List;

/**
 * How the Data Actions API behaves, immutable: each {@code with} method returns a changed copy. Times are measured by the
 * simulator's clock.
 *
 * @param maxCalls how many calls of one endpoint the tenant may make in {@code window}; 0 for any number
 * @param window the time in which calls are counted
 * @param retryAfter the form of {@code Retry-After}
 * @param scope what a token must have
 * @param scopeRefusal the status that refuses a token without the scope: 401 as in the vendor's text, or 403
 * @param list the form of the list
 * @param pageSize how many actions a page of the list has, in forms with pages
 * @param scriptsInList whether actions in the list have their scripts
 */
public record ActionSettings(
        int maxCalls,
        Duration window,
        RetryAfterForm retryAfter,
        String scope,
        int scopeRefusal,
        ActionListForm list,
        int pageSize,
        boolean scriptsInList) {

    public ActionSettings {
        Checks.requireAtLeast(0, "maxCalls", maxCalls);
        Checks.requirePositive("window", window);
        Checks.requireText("scope", scope);
        Checks.requireOneOf(List.of(401, 403), "scopeRefusal", scopeRefusal);
        Checks.requireAtLeast(1, "pageSize", pageSize);
    }

    public static ActionSettings defaults() {
        return new ActionSettings(
                0,
                Duration.ofSeconds(1),
                RetryAfterForm.SECONDS,
                "DataActions.ReadWrite",
                401,
                ActionListForm.ARRAY,
                100,
                true);
    }

    /** Limits the calls of each endpoint. */
    public ActionSettings withLimit(int calls, Duration time) {
        return new ActionSettings(calls, time, retryAfter, scope, scopeRefusal, list, pageSize, scriptsInList);
    }

    public ActionSettings withRetryAfter(RetryAfterForm form) {
        return new ActionSettings(maxCalls, window, form, scope, scopeRefusal, list, pageSize, scriptsInList);
    }

    public ActionSettings withScope(String name) {
        return new ActionSettings(maxCalls, window, retryAfter, name, scopeRefusal, list, pageSize, scriptsInList);
    }

    public ActionSettings withScopeRefusal(int status) {
        return new ActionSettings(maxCalls, window, retryAfter, scope, status, list, pageSize, scriptsInList);
    }

    public ActionSettings withList(ActionListForm form, int size) {
        return new ActionSettings(maxCalls, window, retryAfter, scope, scopeRefusal, form, size, scriptsInList);
    }

    public ActionSettings withScriptsInList(boolean present) {
        return new ActionSettings(maxCalls, window, retryAfter, scope, scopeRefusal, list, pageSize, present);
    }
}
