// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.engagement;

/**
 * What is said of a queue.
 *
 * @param ewt the estimated waiting time in seconds; -1 when it is unknown
 * @param offerImmediateCallback whether a callback at once is offered; with -1, false says that there are no agents
 * @param offerScheduledCallback whether a callback later is offered
 */
public record QueueStatus(long ewt, boolean offerImmediateCallback, boolean offerScheduledCallback) {}
