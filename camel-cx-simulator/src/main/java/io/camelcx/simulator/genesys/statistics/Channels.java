// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

import java.util.Set;

/** The channels of the vendor's Statistics Notifications API. */
final class Channels {
    static final String SERVICE = "/statistics/v3/service";
    static final String UPDATES = "/statistics/v3/updates";
    static final Set<String> ALL = Set.of(SERVICE, UPDATES);

    private Channels() {}
}
