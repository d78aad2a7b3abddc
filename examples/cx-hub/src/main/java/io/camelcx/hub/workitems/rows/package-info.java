/** The rows of CSV and JSON files, read one by one: a file may be far larger than the memory. */
package io.camelcx.hub.workitems.rows;
