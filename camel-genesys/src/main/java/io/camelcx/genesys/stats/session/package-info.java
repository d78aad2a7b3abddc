/**
 * The session for statistics of a connection: one CometD session, shared by all consumers, and the REST subscriptions whose
 * updates it receives.
 */
package io.camelcx.genesys.stats.session;
