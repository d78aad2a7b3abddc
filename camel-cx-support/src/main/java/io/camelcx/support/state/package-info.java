/** Positions of consumers that outlive a kill. */
package io.camelcx.support.state;
