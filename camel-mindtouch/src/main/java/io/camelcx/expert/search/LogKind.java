// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.search;

/** The logs of a site. */
public enum LogKind {
    /** What readers searched for. */
    query,
    /** What happened on the site. */
    activity
}
