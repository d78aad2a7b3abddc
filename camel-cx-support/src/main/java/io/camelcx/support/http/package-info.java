/** Calls of an API over HTTP: credentials, retries, redirects, and the client that Camel sets up. */
package io.camelcx.support.http;
