/** A searchable copy of a site's pages: its tables, and its section of the page. */
package io.camelcx.hub.knowledge;
