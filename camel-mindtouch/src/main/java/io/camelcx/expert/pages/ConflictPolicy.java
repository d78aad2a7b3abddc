// Copyright the Camel CX authors.
// SPDX-License-Identifier: Apache-2.0
package io.camelcx.expert.pages;

/** How a save is handled that has overwritten another change. */
public enum ConflictPolicy {
    /** The exchange fails. */
    fail,
    /** The exchange succeeds; a header reports the conflict. */
    accept
}
