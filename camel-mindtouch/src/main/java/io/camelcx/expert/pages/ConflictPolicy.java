// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/** What becomes of a save that has overwritten somebody else's change. */
public enum ConflictPolicy {
    /** The exchange fails. */
    fail,
    /** The exchange goes on; a header tells of the conflict. */
    accept
}
