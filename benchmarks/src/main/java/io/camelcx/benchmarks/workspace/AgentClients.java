// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.benchmarks.workspace;

/** The open sessions of agents. */
interface AgentClients extends AutoCloseable {

    /** Opens the sessions of agents up to this number; returns when they are open. */
    void open(int count) throws Exception;

    /** How many events all sessions have received. */
    long received();

    @Override
    void close() throws Exception;
}
