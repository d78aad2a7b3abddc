// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.time.Instant;

/**
 * What a move leaves where the page was, immutable.
 *
 * @param id its own number
 * @param path where the page was
 * @param target where it went
 * @param title the page's title at that time
 * @param created when it moved
 */
public record Redirect(int id, PagePath path, PagePath target, String title, Instant created) implements Place {}
