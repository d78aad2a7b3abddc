/**
 * The component {@code genesys-stats}: live statistics of a contact centre as exchanges, and single values on request.
 * Follows the vendor's "Statistics API" and "Statistics Notifications API".
 */
package io.camelcx.genesys.stats;
