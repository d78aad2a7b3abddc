// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * One state of a page's text.
 *
 * @param number 1 for the first
 * @param edited when it was made
 * @param editorId who made it
 * @param comment the editor's comment
 */
public record Revision(int number, Instant edited, int editorId, String comment) {}
