/** The base of the connections of all vendors: their settings, and the resources of a started one. */
package io.camelcx.support.connection;
