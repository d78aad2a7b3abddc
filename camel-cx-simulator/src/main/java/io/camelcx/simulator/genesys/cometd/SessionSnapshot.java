// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.genesys.cometd;

import java.util.Set;

/**
 * A CometD session at one point in time.
 *
 * @param clientId its Bayeux client id
 * @param sessionCookie the session cookie under which it was made
 * @param channels the channels to which it is subscribed
 * @param queuedMessages messages that wait for its next poll
 */
public record SessionSnapshot(String clientId, String sessionCookie, Set<String> channels, int queuedMessages) {}
