/** Reports of measurements in Markdown. */
package io.camelcx.benchmarks.report;
