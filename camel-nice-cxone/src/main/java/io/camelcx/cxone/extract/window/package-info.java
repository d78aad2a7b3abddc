/**
 * Extraction by windows of days: which comes next, and what of that outlives a restart.
 */
package io.camelcx.cxone.extract.window;
