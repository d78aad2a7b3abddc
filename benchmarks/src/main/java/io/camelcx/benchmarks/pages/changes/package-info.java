/** A route that follows what changes on a site. */
package io.camelcx.benchmarks.pages.changes;
