// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import io.camelcx.simulator.genesys.centre.AgentSnapshot;
import java.util.List;

/** An agent's state as the tree agent, place, DNs, actions; all its times are seconds since the epoch. */
record StateValue(AgentPart agent) {

    record AgentPart(String agentId, String state, long time, PlacePart place) {}

    record PlacePart(String placeId, String state, long time, List<DnPart> dns) {}

    record DnPart(String dnId, String state, long time, List<ActionPart> actions) {}

    record ActionPart(String action, long time) {}

    static StateValue of(AgentSnapshot agent) {
        String state = agent.state().action();
        long since = agent.since().getEpochSecond();
        DnPart dn = new DnPart(agent.dn(), state, since, List.of(new ActionPart(state, since)));
        return new StateValue(
                new AgentPart(agent.id(), state, since, new PlacePart(agent.place(), state, since, List.of(dn))));
    }
}
