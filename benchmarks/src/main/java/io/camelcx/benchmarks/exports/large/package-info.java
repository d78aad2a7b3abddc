/** A large export in a JVM with a small heap. */
package io.camelcx.benchmarks.exports.large;
