/** The component {@code genesys-interactions}: interactions of Genesys Multicloud CX that start and finish, by webhook. */
package io.camelcx.genesys.interactions;
