/**
 * The component {@code genesys-openmedia}: work items into Genesys Multicloud CX (Task Routing), and what becomes of them.
 */
package io.camelcx.genesys.openmedia;
