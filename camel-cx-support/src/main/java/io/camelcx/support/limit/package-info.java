/** Limits for the rate and the number of calls, without a thread that waits. */
package io.camelcx.support.limit;
