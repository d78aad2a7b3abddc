// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.workspace;

import java.util.List;
import java.util.Map;

/**
 * An agent's desk at one point in time.
 *
 * @param userName the user
 * @param place where the agent works, or would work
 * @param dn the number of the telephone there
 * @param active whether channels are activated
 * @param agentState the state of the telephone: {@code LoggedOut}, {@code NotReady} or {@code Ready}
 * @param workMode the work mode
 * @param dnd whether calls are refused
 * @param channels the media channels, and whether they are ready
 * @param calls the ids of the agent's calls
 */
public record WorkspaceAgent(
        String userName,
        String place,
        String dn,
        boolean active,
        String agentState,
        String workMode,
        boolean dnd,
        Map<String, Boolean> channels,
        List<String> calls) {}
