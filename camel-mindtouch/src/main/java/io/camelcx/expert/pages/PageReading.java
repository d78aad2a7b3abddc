// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.time.ServerClock;

/**
 * The document of a page.
 *
 * @param document the vendor's element
 * @param start    when it was requested
 */
record PageReading(XmlElement document, ServerClock.Moment start) {}
