/**
 * The vendor's "Statistics API" as plain Java: its calls, and what they take and give.
 */
package io.camelcx.genesys.stats.client;
