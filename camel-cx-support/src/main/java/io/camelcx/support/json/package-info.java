/** JSON as every component reads and writes it. */
package io.camelcx.support.json;
