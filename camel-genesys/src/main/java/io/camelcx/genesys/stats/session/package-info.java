/**
 * The session for statistics that a connection has with the vendor: one CometD session, shared by all consumers, opened
 * again for ever, and the REST subscriptions that feed it.
 */
package io.camelcx.genesys.stats.session;
