/**
 * Genesys Multicloud CX: the connection that all components of the vendor share, its tokens and its errors.
 */
package io.camelcx.genesys;
