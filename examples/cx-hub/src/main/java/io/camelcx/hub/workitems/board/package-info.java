/** The work items on the page: how many are in which state, the latest ones, and the latest refusals. */
package io.camelcx.hub.workitems.board;
