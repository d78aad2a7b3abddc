/** Looks words up in the copy, and answers over HTTP with what was found. */
package io.camelcx.hub.knowledge.search;
