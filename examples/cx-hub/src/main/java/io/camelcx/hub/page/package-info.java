/** The live page: its files, and the push of the latest values to every open browser. It knows no vendor. */
package io.camelcx.hub.page;
