/** Stable shares of the objects of a consumer, so that several consumers, on one node or several, divide its work. */
package io.camelcx.support.partition;
