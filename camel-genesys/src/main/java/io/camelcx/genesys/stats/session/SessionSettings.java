// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;

/**
 * What the consumers of a connection must agree on, because they share its session.
 *
 * @param maxMessageSize the largest reply to one poll, in bytes; a larger one interrupts the session
 * @param reconnect      the delays before an interrupted session is opened again
 * @param check          how often subscriptions are looked at, as they may vanish without a notice; zero for never
 */
public record SessionSettings(int maxMessageSize, Backoff reconnect, Duration check) {}
