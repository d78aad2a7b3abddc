// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

import java.util.List;

/** The details of an event by its type, beside the page. */
public sealed interface EventDetail {

    /** Nothing. */
    record None() implements EventDetail {}

    /** A page was made. */
    record Created() implements EventDetail {}

    /** A page has a new text. */
    record Saved(int revision, String comment) implements EventDetail {}

    /** A page has another title. */
    record Renamed(String title, String before) implements EventDetail {}

    /** A page has other tags; either list may be empty. */
    record Tagged(List<String> added, List<String> removed) implements EventDetail {}

    /** A property was made, changed or deleted. */
    record OfProperty(String name) implements EventDetail {}

    /** A file was attached, changed or deleted. */
    record OfFile(PageFile file) implements EventDetail {}

    /** A file is at another page, or has another name. */
    record MovedFile(PageFile file, PageFile before) implements EventDetail {}

    /** Other people may see a page. */
    record Restricted(int restriction, int before) implements EventDetail {}

    /** A user was given a role on a page. */
    record Granted(int roleId, int userId) implements EventDetail {}
}
