// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.cxone.administration;

import io.camelcx.simulator.settings.Checks;

/**
 * How the Administration API behaves, immutable.
 *
 * @param agents how many agents there are at the start
 * @param maxTop the most agents of a page, whatever a request asks for
 * @param links whether a page has the address of the next one, and in which form
 */
public record AdministrationSettings(int agents, int maxTop, Links links) {

    /** The addresses of other pages. */
    public enum Links {
        ABSOLUTE,
        RELATIVE,
        NONE
    }

    public AdministrationSettings {
        Checks.requireAtLeast(0, "agents", agents);
        Checks.requireAtLeast(1, "maxTop", maxTop);
    }

    public static AdministrationSettings defaults() {
        return new AdministrationSettings(250, 100, Links.ABSOLUTE);
    }

    public AdministrationSettings withAgents(int count) {
        return new AdministrationSettings(count, maxTop, links);
    }

    public AdministrationSettings withMaxTop(int most) {
        return new AdministrationSettings(agents, most, links);
    }

    public AdministrationSettings withLinks(Links form) {
        return new AdministrationSettings(agents, maxTop, form);
    }
}
