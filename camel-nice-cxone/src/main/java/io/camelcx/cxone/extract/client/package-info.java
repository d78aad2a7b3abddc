/**
 * The vendor's Data Extraction API V1 as plain Java: jobs are submitted and followed, their files are downloaded.
 */
package io.camelcx.cxone.extract.client;
