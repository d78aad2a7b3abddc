/** Tables in a database: created if missing, written in transactions. This package does not know their content. */
package io.camelcx.hub.database;
