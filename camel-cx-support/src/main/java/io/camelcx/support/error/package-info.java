/** The exception of all vendors' calls, and the readers of error responses. */
package io.camelcx.support.error;
