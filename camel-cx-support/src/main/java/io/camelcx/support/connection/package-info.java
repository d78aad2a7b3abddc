/** What the connections of all vendors have in common: the settings of HTTP and retries, and what a started one holds. */
package io.camelcx.support.connection;
