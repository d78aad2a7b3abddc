// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.support.state.jdbc;

import io.camelcx.support.state.StateAccess;

/** All states of a table, without a claim: the last write counts. */
record SharedStates(StateTable table) implements StateAccess {

    @Override
    public String getState(String key) {
        return table.read(key).map(StateTable.Row::state).orElse(null);
    }

    @Override
    public void setState(String key, String value) {
        table.overwrite(key, value);
    }

    @Override
    public void check(String key) {
        // Any number of processes may use it.
    }
}
