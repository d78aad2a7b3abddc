/** The time of servers, and HTTP dates. */
package io.camelcx.support.time;
