// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.genesys.session;

import io.camelcx.support.retry.Backoff;
import java.time.Duration;

/**
 * Settings that must be the same for all consumers of a connection, because they share its session.
 *
 * @param maxMessageSize the largest reply to one poll, in bytes; a larger one interrupts the session
 * @param reconnect      the delays before an interrupted session is opened again
 * @param check          how often the session's user checks its subscriptions, which may vanish without a notice; zero for never
 */
public record SessionSettings(int maxMessageSize, Backoff reconnect, Duration check) {}
