/** The vendor's Interactions Webhook in plain Java. */
package io.camelcx.genesys.interactions.client;
