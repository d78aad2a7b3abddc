/** What components have in common: how options and headers are read, and the way between an exchange and a call that completes later. */
package io.camelcx.support.exchange;
