/** What producers have in common on their way between an exchange and a call that completes later. */
package io.camelcx.support.exchange;
