// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/** Whether the Statistics service can reach the servers behind it. */
public enum ServiceState {
    AVAILABLE,
    UNAVAILABLE
}
