/** A searchable copy of a site's pages: the tables that have it, and what the page tells of them. */
package io.camelcx.hub.knowledge;
