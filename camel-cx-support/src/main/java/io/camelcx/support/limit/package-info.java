/** Calls that a vendor allows only so often: turns, and waiting for them without a thread. */
package io.camelcx.support.limit;
