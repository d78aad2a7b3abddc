/** The clients' side: the bare CometD client and the Camel route that are compared. */
package io.camelcx.benchmarks.client;
