/** The component {@code genesys-messaging}: messages between any messaging service and the agents of Genesys Multicloud CX. */
package io.camelcx.genesys.messaging;
