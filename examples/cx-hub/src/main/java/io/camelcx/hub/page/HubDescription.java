// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.hub.page;

import java.util.Map;

/**
 * The first message to a page, which describes the hub.
 *
 * @param source the source of the figures, as the page's header shows it
 * @param serviceLevelTarget the percentage of calls answered in time below which a queue is marked
 * @param figures for each section of the page, the statistics' names by the fields of a tile that show them
 */
public record HubDescription(String source, int serviceLevelTarget, Map<String, Map<String, String>> figures) {}
