/** What a start costs: each in a new JVM, with producers alone and with consumers that connect. */
package io.camelcx.benchmarks.startup;
