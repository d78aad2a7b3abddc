/**
 * What has happened to a watched interaction since it was read before.
 */
package io.camelcx.genesys.openmedia.watch;
