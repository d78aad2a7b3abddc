// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.statistics;

/** Where a subscription belongs: its id means something only within the session of its cookie. */
record SubscriptionAddress(String sessionCookie, String subscriptionId) {}
