/**
 * The vendor's "Statistics API" as plain Java: its calls and their data.
 */
package io.camelcx.genesys.stats.client;
