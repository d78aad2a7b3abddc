/** Reports of dev consoles. */
package io.camelcx.support.console;
