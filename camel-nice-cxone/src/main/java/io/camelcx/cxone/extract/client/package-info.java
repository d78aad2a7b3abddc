/**
 * The vendor's Data Extraction API V1 as plain Java: jobs are submitted and polled, and their files downloaded.
 */
package io.camelcx.cxone.extract.client;
