/** QM Workflows of NICE CXone: their table, and their section of the page. */
package io.camelcx.hub.quality;
