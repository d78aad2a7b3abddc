/** Signatures of messages. */
package io.camelcx.support.signature;
