/** The benchmarks of genesys-messaging: webhooks that it receives, and messages that it sends. */
package io.camelcx.benchmarks.messaging;
