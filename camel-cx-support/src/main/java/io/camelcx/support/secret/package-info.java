/** Keeps secrets out of texts. */
package io.camelcx.support.secret;
