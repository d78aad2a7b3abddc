/**
 * A CometD session of a connection, for any component that receives notifications: kept open, with its cookies, and its
 * messages read as JSON.
 */
package io.camelcx.genesys.session;
