/** The vendor's Third-Party Messaging API as plain Java: messages, receipts and media of a channel. */
package io.camelcx.genesys.messaging.client;
