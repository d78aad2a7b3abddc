/**
 * Following interactions until they end: which are watched, what has changed, and what of that outlives a restart.
 */
package io.camelcx.genesys.openmedia.watch;
