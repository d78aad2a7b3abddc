/** Documents of pages, and who reads them. */
package io.camelcx.benchmarks.pages.parsing;
