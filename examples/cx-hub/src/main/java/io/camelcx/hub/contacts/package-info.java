/** Contacts of Genesys in a database, as exports bring them. */
package io.camelcx.hub.contacts;
