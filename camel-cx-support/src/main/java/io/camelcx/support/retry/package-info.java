/** When to retry, and the delays. */
package io.camelcx.support.retry;
