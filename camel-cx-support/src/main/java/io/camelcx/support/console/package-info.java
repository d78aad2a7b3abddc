/** What dev consoles tell operators. */
package io.camelcx.support.console;
