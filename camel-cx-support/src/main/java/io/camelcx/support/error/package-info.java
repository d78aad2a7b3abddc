/** The one exception of all vendors' calls, and how error answers are read. */
package io.camelcx.support.error;
