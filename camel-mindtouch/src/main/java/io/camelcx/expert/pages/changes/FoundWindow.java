// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages.changes;

import io.camelcx.expert.xml.XmlElement;
import java.util.List;

/**
 * All pages that were changed within a window of time.
 *
 * @param window     the window
 * @param pages      the oldest change first
 * @param unreadable rows without an id or a time
 */
public record FoundWindow(TimeWindow window, List<FoundPage> pages, List<XmlElement> unreadable) {}
