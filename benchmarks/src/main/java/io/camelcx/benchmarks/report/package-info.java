/** From measurements to Markdown. */
package io.camelcx.benchmarks.report;
