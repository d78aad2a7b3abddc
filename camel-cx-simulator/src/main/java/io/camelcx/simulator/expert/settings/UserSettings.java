// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * The users of the site beside the accounts, and how they are shown; immutable: each {@code with} method returns a changed copy.
 *
 * @param generated how many more users there are, with ids from 1000 on; each is made when it is shown
 * @param hiddenEvery every how many generated users one hides its email address and its password; 0 for none
 * @param restrictedNames whether callers who are no administrators see {@code #RESTRICTED} in place of the names of other users
 * @param queryCount whether lists say how many rows a query has
 * @param maxLimit the most rows of a list, whatever limit is requested; 0 for any number
 * @param newerFields whether users, groups and lists have the fields that were observed in 2026
 */
public record UserSettings(
        int generated,
        int hiddenEvery,
        boolean restrictedNames,
        boolean queryCount,
        int maxLimit,
        boolean newerFields) {

    public UserSettings {
        Checks.requireAtLeast(0, "generated", generated);
        Checks.requireAtLeast(0, "hiddenEvery", hiddenEvery);
        Checks.requireAtLeast(0, "maxLimit", maxLimit);
    }

    public static UserSettings defaults() {
        return new UserSettings(0, 0, false, true, 0, false);
    }

    public UserSettings withGenerated(int count) {
        return new UserSettings(count, hiddenEvery, restrictedNames, queryCount, maxLimit, newerFields);
    }

    public UserSettings withHiddenEvery(int users) {
        return new UserSettings(generated, users, restrictedNames, queryCount, maxLimit, newerFields);
    }

    public UserSettings withRestrictedNames(boolean restricted) {
        return new UserSettings(generated, hiddenEvery, restricted, queryCount, maxLimit, newerFields);
    }

    public UserSettings withQueryCount(boolean shown) {
        return new UserSettings(generated, hiddenEvery, restrictedNames, shown, maxLimit, newerFields);
    }

    public UserSettings withMaxLimit(int rows) {
        return new UserSettings(generated, hiddenEvery, restrictedNames, queryCount, rows, newerFields);
    }

    public UserSettings withNewerFields(boolean newer) {
        return new UserSettings(generated, hiddenEvery, restrictedNames, queryCount, maxLimit, newer);
    }
}
