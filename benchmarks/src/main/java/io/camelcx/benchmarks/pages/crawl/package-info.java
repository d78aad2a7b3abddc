/** The clients that crawl a site, each in a JVM of its own. */
package io.camelcx.benchmarks.pages.crawl;
