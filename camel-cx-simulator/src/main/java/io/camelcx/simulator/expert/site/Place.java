// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.simulator.expert.site;

/** What has an id and a path. */
public sealed interface Place permits Page, Redirect {

    int id();

    PagePath path();

    String title();
}
