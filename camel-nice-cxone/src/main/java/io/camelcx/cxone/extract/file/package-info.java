/**
 * Downloaded files: temporary files that are spooled to the disk, and files of the user.
 */
package io.camelcx.cxone.extract.file;
