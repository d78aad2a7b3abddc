/** Load of many callers, and contenders that take turns under it. */
package io.camelcx.benchmarks.load;
