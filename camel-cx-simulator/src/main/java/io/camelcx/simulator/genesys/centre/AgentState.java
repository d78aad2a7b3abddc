// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.centre;

/** What an agent does, with the name that Stat Server gives to it. */
public enum AgentState {
    READY("WaitForNextCall"),
    TALKING("CallInbound"),
    AFTER_CALL_WORK("AfterCallWork"),
    PAUSED("NotReadyForNextCall");

    private final String action;

    AgentState(String action) {
        this.action = action;
    }

    /** The action's name in the vendor's terms. */
    public String action() {
        return action;
    }
}
