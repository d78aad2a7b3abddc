package io.camelcx.genesys.stats.session;

import io.camelcx.support.retry.Backoff;

/**
 * What the consumers of a connection must agree on, because they share its session.
 *
 * @param maxMessageSize the largest reply to one poll, in bytes; a larger one interrupts the session
 * @param reconnect      the delays before an interrupted session is opened again
 */
public record SessionSettings(int maxMessageSize, Backoff reconnect) {}
