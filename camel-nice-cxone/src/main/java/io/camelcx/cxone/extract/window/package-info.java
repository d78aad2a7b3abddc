/**
 * Extraction by windows of days: the next window, and the stored position.
 */
package io.camelcx.cxone.extract.window;
