/** State of consumers, such as positions, that survives a kill. */
package io.camelcx.support.state;
