/** A simulated Expert site in a JVM of its own, and a route that follows it. */
package io.camelcx.benchmarks.pages.site;
