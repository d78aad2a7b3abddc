// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.settings;

import io.camelcx.simulator.settings.Checks;

/**
 * The size of the contact centre, immutable: each {@code with} method returns a changed copy.
 *
 * @param agents how many agents it has beside the agent {@code agent}
 * @param queues how many queues it has
 */
public record CentreSettings(int agents, int queues) {

    public CentreSettings {
        Checks.requireAtLeast(0, "agents", agents);
        Checks.requireAtLeast(0, "queues", queues);
    }

    public static CentreSettings defaults() {
        return new CentreSettings(20, 5);
    }

    public CentreSettings withAgents(int count) {
        return new CentreSettings(count, queues);
    }

    public CentreSettings withQueues(int count) {
        return new CentreSettings(agents, count);
    }
}
