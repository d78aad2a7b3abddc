/** The state of consumers in a database that several processes share. */
package io.camelcx.support.state.jdbc;
