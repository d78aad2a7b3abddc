/** The time of the servers that are called. */
package io.camelcx.support.time;
