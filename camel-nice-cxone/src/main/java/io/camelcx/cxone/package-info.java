/**
 * NICE CXone: the connection that all of its components share.
 */
package io.camelcx.cxone;
