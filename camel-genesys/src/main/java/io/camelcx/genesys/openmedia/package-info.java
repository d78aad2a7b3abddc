/**
 * The component {@code genesys-openmedia}: work items into Genesys Multicloud CX (Task Routing), and their outcome.
 */
package io.camelcx.genesys.openmedia;
