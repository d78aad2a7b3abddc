/** Documents of pages, and their parsers. */
package io.camelcx.benchmarks.pages.parsing;
