/** Benchmarks of {@code genesys-workspace}: sessions of many agents, and the outcomes of operations. */
package io.camelcx.benchmarks.workspace;
