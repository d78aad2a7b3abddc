/**
 * The component {@code cxone-extract}: bulk data out of NICE CXone by the vendor's Data Extraction API.
 */
package io.camelcx.cxone.extract;
