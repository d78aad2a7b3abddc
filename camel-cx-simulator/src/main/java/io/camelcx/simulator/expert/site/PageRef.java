// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/** A page and where it was when something happened. */
public record PageRef(int id, PagePath path) {

    static PageRef of(Page page) {
        return new PageRef(page.id(), page.path());
    }
}
