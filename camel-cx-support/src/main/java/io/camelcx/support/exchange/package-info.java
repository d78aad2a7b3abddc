/** Parts of components: reading options and headers, and completing an exchange with a call. */
package io.camelcx.support.exchange;
