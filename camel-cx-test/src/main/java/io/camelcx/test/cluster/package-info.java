/** Tests of routes that run once in a cluster: {@code master:} in two Camel contexts of one JVM. */
package io.camelcx.test.cluster;
