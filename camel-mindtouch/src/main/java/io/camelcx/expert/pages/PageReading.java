// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

import io.camelcx.expert.xml.XmlElement;
import io.camelcx.support.time.ServerClock;

/**
 * A document of a page.
 *
 * @param document what the site has told
 * @param asked    when it was asked
 */
record PageReading(XmlElement document, ServerClock.Moment asked) {}
