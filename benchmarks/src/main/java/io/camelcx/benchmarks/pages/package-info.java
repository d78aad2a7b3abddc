/** The benchmarks of a site's pages: the first crawl, what changes afterwards, and the parser. */
package io.camelcx.benchmarks.pages;
