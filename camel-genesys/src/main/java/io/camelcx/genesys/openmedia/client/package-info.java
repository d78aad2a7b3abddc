/**
 * The vendor's Openmedia API (Task Routing) as plain Java: work items are created, read, changed and stopped.
 */
package io.camelcx.genesys.openmedia.client;
