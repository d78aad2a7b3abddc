/**
 * The vendor's CSV files as rows, read one at a time.
 */
package io.camelcx.cxone.extract.csv;
