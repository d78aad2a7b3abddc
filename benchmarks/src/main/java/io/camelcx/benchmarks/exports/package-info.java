/** Reading of encrypted exports. */
package io.camelcx.benchmarks.exports;
