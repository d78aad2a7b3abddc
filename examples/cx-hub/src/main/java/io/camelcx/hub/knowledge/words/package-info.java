/** The words of texts, as they are looked up and as they are asked for. */
package io.camelcx.hub.knowledge.words;
