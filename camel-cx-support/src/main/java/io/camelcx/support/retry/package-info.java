/** When to try again, and how long to wait. */
package io.camelcx.support.retry;
