// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/** The address of a subscription: its id is unique only within the session of its cookie. */
record SubscriptionAddress(String sessionCookie, String subscriptionId) {}
