/**
 * The vendor's CSV files as rows: read while they are asked for, in the columns' order.
 */
package io.camelcx.cxone.extract.csv;
