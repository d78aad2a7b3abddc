/**
 * Downloaded files on their way into an exchange: spooled to the disk, or at a place of the user's choice.
 */
package io.camelcx.cxone.extract.file;
