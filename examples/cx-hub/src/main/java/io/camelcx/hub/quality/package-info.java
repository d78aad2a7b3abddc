/** QM Workflows of NICE CXone: the table that has them, and what the page tells of them. */
package io.camelcx.hub.quality;
