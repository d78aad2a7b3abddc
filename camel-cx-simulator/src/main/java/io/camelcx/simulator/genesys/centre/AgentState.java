/*
 * Copyright the Camel CX authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */
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
