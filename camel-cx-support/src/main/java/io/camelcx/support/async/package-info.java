/** Calls that complete later: waiting for them, repeating them after a delay, and their failures. */
package io.camelcx.support.async;
